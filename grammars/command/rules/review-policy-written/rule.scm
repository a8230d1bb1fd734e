; What must be reviewed, and by whom.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(^|/)\\.countersign/.|(^|/)(\\.github/|\\.gitlab/|docs/|)CODEOWNERS$"))

((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "shred" "truncate" "mv" "remove-item" "del" "rd")
  (#operand? @finding "(^|/)\\.countersign(/|$)|(^|/)CODEOWNERS$"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "rm" "mv")
  (#operand? @finding "(^|/)\\.countersign(/|$)|(^|/)CODEOWNERS$"))

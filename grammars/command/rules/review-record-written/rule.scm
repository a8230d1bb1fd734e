; The ledger.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(^|/)(\\.git|\\.git/worktrees/[^/]{1,80}|\\.bare)/countersign(/|$)"))

((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "shred" "truncate" "mv" "chattr" "chmod" "remove-item" "del" "rd" "srm")
  (#operand? @finding "(^|/)\\.git/countersign(/|$)"))

; The notes.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "notes add" "notes append" "notes remove")
  (#option-value? @finding "--ref" "^(refs/notes/)?countersign"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "update-ref")
  (#operand? @finding "^refs/notes/countersign"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "push")
  (#operand? @finding "^(\\+refs/notes/countersign|\\+[^:]{1,80}:refs/notes/countersign|:refs/notes/countersign)"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "push")
  (#option? @finding "-f" "-d")
  (#operand? @finding "refs/notes/countersign"))

; A file that git runs.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(^|/)\\.git/hooks/[a-z-]{3,30}$"))

; A setting that names a program.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "config")
  (#operand? @finding "0" "^(core\\.(hooks[Pp]ath|fsmonitor|sshCommand|sshcommand|pager|editor|askPass|gitProxy)|alias\\..{1,40}|filter\\..{1,40}\\.(clean|smudge|process)|diff\\..{1,40}\\.(command|textconv)|credential\\.helper)$")
  (#operand? @finding "1" "^!|/|^sh |^bash ")
  (#not-option? @finding "--unset" "--unset-all" "--get"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "config")
  (#operand? @finding "0" "^init\\.template[Dd]ir$")
  (#operand? @finding "1" ".")
  (#not-option? @finding "--unset" "--unset-all" "--get"))

; Forced, with nothing that would stop it.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "push")
  (#option? @finding "-f")
  (#not-option? @finding "-n" "--force-with-lease")
  (#not-operand? @finding "(^|[:/+])(gh-pages|pages|dokku|heroku|docs)$"))

; The same by a sign before the branch.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "push")
  (#operand? @finding "^\\+")
  (#not-option? @finding "-n" "-f" "--force-with-lease"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "push")
  (#option? @finding "--mirror")
  (#not-option? @finding "-n" "-f"))

; A shared branch is taken out.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "push")
  (#option? @finding "-d")
  (#operand? @finding "^(refs/heads/)?(main|master|trunk|develop|production|release(/.{1,60})?)$"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "push")
  (#operand? @finding "^:(refs/heads/)?(main|master|trunk|develop|production|release(/.{1,60})?)$"))

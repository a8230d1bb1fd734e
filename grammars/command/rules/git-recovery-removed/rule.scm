; The log of where branches were.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "reflog expire")
  (#option-value? @finding "--expire" "^(now|all|0)"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "reflog expire")
  (#option-value? @finding "--expire-unreachable" "^(now|all|0)"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "reflog delete"))

; Objects without a name.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "gc")
  (#option-value? @finding "--prune" "^(now|all|0)"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "prune")
  (#option-value? @finding "--expire" "^(now|all|0)"))

; All history anew.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "filter-branch"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "filter-repo")
  (#option? @finding "-f"))

; A branch, without asking whether it was merged.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "update-ref")
  (#option? @finding "-d"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "branch")
  (#option? @finding "-D" "-d")
  (#operand? @finding "^(main|master|trunk|develop|production|release(/.{1,60})?)$"))

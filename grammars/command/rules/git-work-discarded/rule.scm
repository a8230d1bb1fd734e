; Tracked files go back to a commit, whatever was in them.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "reset")
  (#option? @finding "--hard" "--merge")
  (#not-operand? @finding "^(origin|upstream|FETCH_HEAD)(/|$)"))

; Untracked files go, wherever they lie.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "clean")
  (#option? @finding "-f")
  (#not-operand? @finding "[A-Za-z0-9]")
  (#not-option? @finding "-n" "-i"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "checkout" "switch")
  (#option? @finding "-f" "--discard-changes"))

; All files at once.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "checkout" "restore")
  (#operand? @finding "^([.]/?|:/|[*])$")
  (#not-option? @finding "-S" "-p" "-b" "-B"))

; A whole folder at the root, or whatever a pattern meets.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "checkout" "restore")
  (#operand? @finding "^([.]/)?[A-Za-z0-9_-]{1,60}/$|.[*]|[*?].")
  (#not-operand? @finding "([.-]lock(\\.json|\\.yaml)?|go\\.sum|\\.snap|\\.min\\.js)$|(^|/)(package-lock\\.json|pnpm-lock\\.yaml|dist|build|node_modules|target|vendor)(/|$)")
  (#not-option? @finding "-S" "-p" "-b" "-B"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "restore")
  (#operand? @finding "^([.]/?|:/|[*])$")
  (#option? @finding "-W"))

; What was put aside.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "stash clear" "stash drop"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "worktree remove")
  (#option? @finding "-f"))
; Everything that is tracked, out of the folder too.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "rm")
  (#operand? @finding "^([.]/?|:/|[*])$")
  (#not-option? @finding "--cached" "-n"))

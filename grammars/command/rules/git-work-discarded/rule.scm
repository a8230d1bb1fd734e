; Tracked files go back to a commit, whatever was in them.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "reset")
  (#option? @finding "--hard" "--merge")
  (#not-operand? @finding "^(origin|upstream|FETCH_HEAD)(/|$)"))

; Untracked files go.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "clean")
  (#option? @finding "-f")
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

; The shell forgets.
((command name: (_) @name) @finding
  (#eq? @name "history")
  (#option? @finding "-c"))

((command name: (_) @name) @finding
  (#eq? @name "fc")
  (#option? @finding "-P")
  (#operand? @finding "^/dev/null$"))

; The file is gone, or empty.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "shred" "srm" "wipe")
  (#operand? @finding "list:history-files"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:history-files"))

; PowerShell.
((command name: (_) @name) @finding
  (#eq? @name "clear-history"))

((command name: (_) @name) @finding
  (#any-of? @name "remove-item" "del" "clear-content")
  (#word? @finding "(?i)consolehost_history\\.txt$"))

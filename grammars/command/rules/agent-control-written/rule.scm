; Written, however.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:agent-control-files"))

; Taken away, or made not to run.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "shred" "truncate" "mv" "remove-item" "del")
  (#operand? @finding "0" "list:agent-control-files"))

((command name: (_) @name) @finding
  (#eq? @name "chmod")
  (#operand? @finding "list:agent-control-files")
  (#word? @finding "^(a|u|ugo)?-[rw]{0,2}x|^0?[0-6]00$|^0?444$"))

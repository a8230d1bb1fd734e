; Removed or shredded.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "shred" "srm")
  (#operand? @finding "list:vital-files"))

; Moved to where nothing stays.
((command name: (_) @name) @finding
  (#eq? @name "mv")
  (#operand? @finding "-1" "^/dev/null$")
  (#operand? @finding "0" "list:vital-files"))

((command name: (_) @name) @finding
  (#eq? @name "truncate")
  (#option? @finding "-s")
  (#operand? @finding "list:vital-files"))

; Files that say what is recorded.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:audit-files"))

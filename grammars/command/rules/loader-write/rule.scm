; What other programs load by themselves.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:loader-files"))

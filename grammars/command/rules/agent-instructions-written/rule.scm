; Text for every later session.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:agent-instruction-files"))

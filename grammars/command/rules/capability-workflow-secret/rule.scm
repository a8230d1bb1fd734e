; Secrets by name.
((command name: (_) @name) @finding
  (#eq? @name ":env")
  (#operand? @finding "0" "^secrets[.]"))

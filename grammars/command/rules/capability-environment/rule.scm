; A variable from outside whose value goes somewhere.
((command name: (_) @name) @finding
  (#eq? @name ":env")
  (#not-operand? @finding "0" "^secrets[.]"))

((command name: (_) @name) @finding
  (#eq? @name "printenv")
  (#operand? @finding "."))

; A program of the list.
((command name: (_) @name) @finding
  (#in-list? @name "credential-tools")
  (#operand? @finding ".")
  (#not-operand? @finding "^(-h|--help|--version|-V)$"))

((command name: (_) @name) @finding
  (#any-of? @name "hydra" "medusa" "ncrack")
  (#option? @finding "-l" "-L" "-p" "-P" "-C"))

; Started through an interpreter.
((command name: (_) @name) @finding
  (#any-of? @name "python3" "sh" "bash" "ruby")
  (#operand? @finding "0" "list:credential-tools"))

; A program of the list.
((command name: (_) @name) @finding
  (#in-list? @name "scan-tools")
  (#not-operand? @finding "^(-h|--help|--version|-version|version)$"))

; Started through an interpreter.
((command name: (_) @name) @finding
  (#any-of? @name "python3" "sh" "bash" "perl" "ruby")
  (#operand? @finding "0" "list:scan-tools"))

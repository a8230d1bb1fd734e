; Success and no more.
((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "^scripts[.]test$")
  (#operand? @finding "1" "^(echo [^&|;]{0,200}(;|&&) ?)?(true|:|exit 0)$"))

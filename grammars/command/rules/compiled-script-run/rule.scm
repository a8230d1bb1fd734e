; What an interpreter is given in place of a script.
((command name: (_) @name) @finding
  (#any-of? @name "python3" "node" "lua" "php" "ruby")
  (#operand? @finding "0" "\\.(py[co]|jsc|luac|phpc|rbc)$"))

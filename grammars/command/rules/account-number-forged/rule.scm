; -1, and what it is without a sign.
((command name: (_) @name) @finding
  (#eq? @name ":as")
  (#operand? @finding "0" "^#(-1|4294967295|0+)$"))

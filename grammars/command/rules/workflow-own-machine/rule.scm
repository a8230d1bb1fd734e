; By the reader of workflows.
((command name: (_) @name) @finding
  (#eq? @name ":runner")
  (#operand? @finding "0" "^self-hosted$"))

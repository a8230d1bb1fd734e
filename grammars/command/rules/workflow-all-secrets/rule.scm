; By the reader of workflows.
((command name: (_) @name) @finding
  (#eq? @name ":inline")
  (#operand? @finding "0" "^toJSON\\(secrets\\)$"))

; Read, wherever it goes.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "list:answer-files"))

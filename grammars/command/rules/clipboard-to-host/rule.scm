; By whatever road.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":read")
  (#eq? @to ":send")
  (#operand? @source "0" "^clipboard$")
  (#not-operand? @finding "0" "list:local-hosts"))

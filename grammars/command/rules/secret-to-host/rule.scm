; Something sensitive reaches a host, by whatever road.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":read")
  (#eq? @to ":send")
  (#operand? @source "0" "list:sensitive-paths")
  (#not-operand? @finding "0" "list:local-hosts"))

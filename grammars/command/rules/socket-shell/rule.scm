; What came in over a raw connection is run; also from this machine, since a port forward or a container carries it on.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "socket")
  (#not-operand? @source "0" "/")
  (#not-operand? @source "0" "^0\\.0\\.0\\.0$"))

; What came in over a connection is run.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#not-operand? @source "0" "/")
  (#not-operand? @source "0" "list:local-hosts"))

; What came in through a connection that somebody else opened is run.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#operand? @source "0" "^0\\.0\\.0\\.0$")
  (#through? @finding "socket"))

; The same through netcat and the other listeners, where a program starts them.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#operand? @source "0" "^0\\.0\\.0\\.0$")
  (#through? @finding "/dev/tcp"))

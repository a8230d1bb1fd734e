; What came from a bare address, a paste or a tunnel is run.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#operand? @source "0" "^([a-z]+://)?\\d+\\.\\d+\\.\\d+\\.\\d+(:\\d+)?/")
  (#not-operand? @source "0" "list:local-hosts"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#operand? @source "0" "list:drop-hosts"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#operand? @source "0" "list:tunnel-hosts"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#operand? @source "0" "^\\d+\\.\\d+\\.\\d+\\.\\d+(:\\d+)?$")
  (#through? @finding "curl"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#operand? @source "0" "^\\d+\\.\\d+\\.\\d+\\.\\d+(:\\d+)?$")
  (#through? @finding "wget"))

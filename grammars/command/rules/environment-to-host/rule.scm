; The environment as a whole reaches a host.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":env")
  (#eq? @to ":send")
  (#operand? @source "0" "^\\*$")
  (#not-operand? @finding "0" "list:local-hosts"))

; From one connection into another.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from ":fetch" ":input")
  (#eq? @to ":send")
  (#through? @finding "nc")
  (#not-operand? @source "0" "/")
  (#not-operand? @finding "0" "list:local-hosts"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from ":fetch" ":input")
  (#eq? @to ":send")
  (#through? @finding "ncat")
  (#not-operand? @source "0" "/")
  (#not-operand? @finding "0" "list:local-hosts"))

; From a host into the instructions.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch") (#eq? @to ":write")
  (#operand? @finding "0" "list:agent-instruction-files"))

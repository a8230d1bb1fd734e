; An address that changes with each round.
((command name: (_) @name) @finding
  (#any-of? @name "ping" "fping" "curl" "wget" "arping")
  (#within? @finding "loop")
  (#unknown? @finding "operand")
  (#operand? @finding "^([a-z]+://)?(10|192\\.168|172\\.(1[6-9]|2[0-9]|3[01])|169\\.254|100\\.64)\\.")
  (#not-operand? @finding "^([a-z]+://)?\\d+\\.\\d+\\.\\d+\\.\\d+([:/]|$)"))

((command name: (_) @name) @finding
  (#any-of? @name "ping" "fping" "nc" "ncat" "telnet" "host" "dig" "nslookup" "ssh" "arping")
  (#within? @finding "loop")
  (#unknown? @finding "operand")
  (#operand? @finding "0" "list:private-networks")
  (#not-operand? @finding "0" "^\\d+\\.\\d+\\.\\d+\\.\\d+$"))

; A port that changes, on a host that does not.
((command name: (_) @name) @finding
  (#eq? @name ":connect")
  (#within? @finding "loop")
  (#unknown? @finding "operand")
  (#operand? @finding "0" "^[a-z0-9-]+[.:][a-z0-9.:-]+$")
  (#not-operand? @finding "0" "list:local-hosts")
  (#not-operand? @finding "1" "^\\d+$"))

((command name: (_) @name) @finding
  (#eq? @name ":connect")
  (#operand? @finding "1" "^\\{\\d{1,5}\\.\\.\\d{1,5}\\}$"))

; An address that changes, on a port that does not.
((command name: (_) @name) @finding
  (#eq? @name ":connect")
  (#within? @finding "loop")
  (#operand? @finding "0" "list:private-networks")
  (#not-operand? @finding "0" "^\\d+\\.\\d+\\.\\d+\\.\\d+$"))

((command name: (_) @name) @finding
  (#any-of? @name "nc" "ncat")
  (#option? @finding "-z")
  (#within? @finding "loop")
  (#unknown? @finding "operand")
  (#operand? @finding "0" "^\\d+\\.\\d+\\.\\d+\\.\\d+$")
  (#not-operand? @finding "0" "list:local-hosts")
  (#not-operand? @finding "1" "^\\d+$"))

; A range of ports.
((command name: (_) @name) @finding
  (#any-of? @name "nc" "ncat")
  (#option? @finding "-z")
  (#operand? @finding "^\\d{1,5}-\\d{1,5}$"))

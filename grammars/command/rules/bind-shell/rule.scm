; netcat that listens and starts a program.
((command name: (_) @name) @finding
  (#any-of? @name "nc" "ncat")
  (#option? @finding "-l")
  (#option? @finding "-e" "-c"))

; A shell takes its commands from whoever connects to netcat.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":input")
  (#eq? @to ":run")
  (#through? @finding "nc"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":input")
  (#eq? @to ":run")
  (#through? @finding "ncat"))

; socat that listens and starts a program.
((command name: (_) @name) @finding
  (#eq? @name "socat")
  (#operand? @finding "^(TCP|tcp|OPENSSL|openssl|SSL|ssl|UDP|udp|SCTP|sctp|VSOCK|vsock)[46]?-(LISTEN|listen|L|l)[:,]")
  (#operand? @finding "^(EXEC|exec|SYSTEM|system|SHELL|shell):"))

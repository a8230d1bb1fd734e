; netcat that listens and starts a program.
((command name: (_) @name) @finding
  (#any-of? @name "nc" "ncat")
  (#option? @finding "-l")
  (#option? @finding "-e" "-c"))

; socat that listens and starts a program.
((command name: (_) @name) @finding
  (#eq? @name "socat")
  (#operand? @finding "^(TCP|tcp|OPENSSL|openssl|SSL|ssl|UDP|udp|SCTP|sctp|VSOCK|vsock)[46]?-(LISTEN|listen|L|l)[:,]")
  (#operand? @finding "^(EXEC|exec|SYSTEM|system|SHELL|shell):"))

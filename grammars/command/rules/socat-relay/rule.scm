; One side listens, the other connects.
((command name: (_) @name) @finding
  (#eq? @name "socat")
  (#operand? @finding "0" "^(TCP|tcp|UDP|udp|OPENSSL|openssl|SSL|ssl|SCTP|sctp|VSOCK|vsock)[46]?-(LISTEN|listen|L|l|RECVFROM|recvfrom)")
  (#operand? @finding "1" "^(TCP|tcp|UDP|udp|OPENSSL|openssl|SSL|ssl|SCTP|sctp|SOCKS|socks|PROXY|proxy|VSOCK|vsock)[45A6]?(-CONNECT|-connect|-SENDTO|-sendto)?:"))

((command name: (_) @name) @finding
  (#eq? @name "socat")
  (#operand? @finding "1" "^(TCP|tcp|UDP|udp|OPENSSL|openssl|SSL|ssl|SCTP|sctp|VSOCK|vsock)[46]?-(LISTEN|listen|L|l|RECVFROM|recvfrom)")
  (#operand? @finding "0" "^(TCP|tcp|UDP|udp|OPENSSL|openssl|SSL|ssl|SCTP|sctp|SOCKS|socks|PROXY|proxy|VSOCK|vsock)[45A6]?(-CONNECT|-connect|-SENDTO|-sendto)?:"))

; Both sides connect: two places inside are joined from within.
((command name: (_) @name) @finding
  (#eq? @name "socat")
  (#operand? @finding "0" "^(TCP|tcp|OPENSSL|openssl|SSL|ssl|SOCKS|socks|PROXY|proxy)[45A6]?(-CONNECT|-connect)?:")
  (#operand? @finding "1" "^(TCP|tcp|OPENSSL|openssl|SSL|ssl|SOCKS|socks|PROXY|proxy)[45A6]?(-CONNECT|-connect)?:"))

; A shell takes its commands from a raw connection.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "/dev/tcp")
  (#not-operand? @source "0" "/")
  (#not-operand? @source "0" "^(0\\.0\\.0\\.0|\\d+)$"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "nc")
  (#not-operand? @source "0" "/")
  (#not-operand? @source "0" "^(0\\.0\\.0\\.0|\\d+)$"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "ncat")
  (#not-operand? @source "0" "/")
  (#not-operand? @source "0" "^(0\\.0\\.0\\.0|\\d+)$"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "telnet")
  (#not-operand? @source "0" "/")
  (#not-operand? @source "0" "^(0\\.0\\.0\\.0|\\d+)$"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "socat")
  (#not-operand? @source "0" "/")
  (#not-operand? @source "0" "^(0\\.0\\.0\\.0|\\d+)$"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "openssl")
  (#not-operand? @source "0" "/")
  (#not-operand? @source "0" "^(0\\.0\\.0\\.0|\\d+)$"))

; netcat starts the program itself.
((command name: (_) @name) @finding
  (#any-of? @name "nc" "ncat")
  (#option? @finding "-e" "-c")
  (#not-option? @finding "-l"))

; Called by a path, there is no table.
((command name: (_) @name) @finding
  (#match? @name "/(nc|ncat|netcat)(\\.[a-z]{3,12})?$")
  (#operand? @finding "^-[a-z]{0,4}e$"))

; socat joins a connection and a program.
((command name: (_) @name) @finding
  (#eq? @name "socat")
  (#operand? @finding "^(TCP|tcp|OPENSSL|openssl|SSL|ssl|UDP|udp|SCTP|sctp|SOCKS|socks|PROXY|proxy)[45A6]?(-CONNECT|-connect)?:")
  (#operand? @finding "^(EXEC|exec|SYSTEM|system|SHELL|shell):"))

((command name: (_) @name) @finding
  (#match? @name "/socat$")
  (#operand? @finding "^(TCP|tcp|OPENSSL|openssl|SSL|ssl|UDP|udp|SCTP|sctp|SOCKS|socks|PROXY|proxy)[45A6]?(-CONNECT|-connect)?:")
  (#operand? @finding "^(EXEC|exec|SYSTEM|system|SHELL|shell):"))

; awk has connections as files.
((command name: (_) @name) @finding
  (#eq? @name "awk")
  (#operand? @finding "/inet[46]?/(tcp|udp)/")
  (#operand? @finding "getline"))

((command name: (_) @name) @finding
  (#eq? @name "ztcp"))

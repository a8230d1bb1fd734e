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

; One-liners that open a socket and start a shell.
((command name: (_) @name) @finding
  (#any-of? @name "perl" "ruby" "lua")
  (#option-value? @finding "-e" "[Ss]ocket")
  (#option-value? @finding "-e" "exec|system|popen|open\\(?\\s?STDIN|\\$stdin|IO\\.popen|Process\\.|spawn|/bin/(ba|z|da)?sh|\\$~->fdopen"))

((command name: (_) @name) @finding
  (#any-of? @name "perl")
  (#option-value? @finding "-M" "^IO(::Socket)?$")
  (#option-value? @finding "-e" "IO::Socket::INET"))

((command name: (_) @name) @finding
  (#any-of? @name "ruby")
  (#option-value? @finding "-r" "^socket$")
  (#option-value? @finding "-e" "exec|system|popen|spawn|/bin/(ba|z|da)?sh"))

((command name: (_) @name) @finding
  (#eq? @name "php")
  (#option-value? @finding "-r" "fsockopen|pfsockopen|stream_socket_client|socket_connect")
  (#option-value? @finding "-r" "exec|system|passthru|popen|proc_open|`|/bin/(ba|z|da)?sh"))

((command name: (_) @name) @finding
  (#eq? @name "awk")
  (#operand? @finding "/inet[46]?/(tcp|udp)/")
  (#operand? @finding "getline"))

((command name: (_) @name) @finding
  (#eq? @name "ztcp"))

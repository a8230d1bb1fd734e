; They are told which program to run.
((command name: (_) @name) @finding
  (#match? @name "(?i)^(\\S{0,200}/)?(powercat(\\.ps1)?|sbd|dbd|cryptcat|nc6|netkitty|aes-netcat|gscat)$")
  (#operand? @finding "(?i)^-(e|ep|c|exec)$")
  (#operand? @finding "(?i)^(cmd|powershell|pwsh|bash|sh|/bin/\\S{2,12}|\\S{1,60}(cmd|powershell)[.]exe)$"))

((command name: (_) @name) @finding
  (#match? @name "(?i)^(\\S{0,200}/)?powercat(\\.ps1)?$")
  (#operand? @finding "(?i)^-ep$"))

; Rustcat and pwncat: a shell is what they are called with, or what they wait for.
((command name: (_) @name) @finding
  (#match? @name "^(\\S{0,200}/)?(rcat|rustcat)$")
  (#operand? @finding "0" "^(c|connect)$")
  (#operand? @finding "^(-s|--shell)$"))

((command name: (_) @name) @finding
  (#match? @name "^(\\S{0,200}/)?(rcat|rustcat)$")
  (#operand? @finding "0" "^(l|listen)$")
  (#operand? @finding "^-[a-z]{0,3}[ie][a-z]{0,3}$|^(--interactive|--local-interactive|--exec)$"))

((command name: (_) @name) @finding
  (#match? @name "^(\\S{0,200}/)?(pwncat|pwncat-cs)$")
  (#operand? @finding "^(-l|-lp|--listen|-e|--self-inject|bind://|connect://|[\\w.-]{1,100}:\\d{2,5}$)"))

; Scripts that are nothing else.
((command name: (_) @name) @finding
  (#match? @name "(?i)^(\\S{0,200}[/\\\\])?(invoke-(powershell(tcp|udp|icmp)(oneline)?|conptyshell|posh?rat\\S{0,20}|shellcode)|php-reverse-shell)([.]\\w{2,4})?$"))

; A shell behind every connection, by a server of programs.
((command name: (_) @name) @finding
  (#match? @name "^(\\S{0,200}/)?(in[.])?telnetd$")
  (#operand? @finding "^-l$")
  (#operand? @finding "^(\\S{0,40}/)?(ba|da|a|z|k)?sh$"))

((command name: (_) @name) @finding
  (#match? @name "^(\\S{0,200}/)?(tcpserver|tcpsvd|udpsvd|faucet|s6-tcpserver4?)$")
  (#operand? @finding "^(\\S{0,40}/)?(ba|da|a|z|k)?sh$"))

; socat under a path of its own that listens and starts a program.
((command name: (_) @name) @finding
  (#match? @name "/socat$")
  (#operand? @finding "^(TCP|tcp|OPENSSL|openssl|SSL|ssl|UDP|udp|SCTP|sctp)[46]?-(LISTEN|listen|L|l)[:,]")
  (#operand? @finding "^(EXEC|exec|SYSTEM|system|SHELL|shell):"))

; A terminal with a shell in it, on the screen of another machine.
((command name: (_) @name) @finding
  (#any-of? @name "xterm" "rxvt" "urxvt" "aterm" "uxterm")
  (#operand? @finding "^-d(isplay)?$")
  (#operand? @finding "^(?!localhost|127[.])[\\w-]{1,63}[.][\\w.-]{1,200}:\\d"))

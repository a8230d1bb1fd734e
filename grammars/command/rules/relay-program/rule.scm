; A relay's client or server.
((command name: (_) @name) @finding
  (#eq? @name "chisel")
  (#sub? @finding "client" "server"))

((command name: (_) @name) @finding
  (#match? @name "/chisel(_[a-z0-9_.]{1,30})?$")
  (#operand? @finding "0" "^(client|server)$"))

((command name: (_) @name) @finding
  (#eq? @name "gost")
  (#option? @finding "-L" "-F" "-C"))

((command name: (_) @name) @finding
  (#match? @name "/gost$")
  (#operand? @finding "^-[LFC]"))

((command name: (_) @name) @finding
  (#eq? @name "wstunnel")
  (#sub? @finding "client" "server"))

((command name: (_) @name) @finding
  (#eq? @name "rathole")
  (#operand? @finding "\\.toml$"))

((command name: (_) @name) @finding
  (#eq? @name "frps")
  (#option? @finding "-c" "-p"))

((command name: (_) @name) @finding
  (#match? @name "/frps$")
  (#operand? @finding "0" "^-[cp]$"))

((command name: (_) @name) @finding
  (#match? @name "(^|/)(ligolo(-ng)?|revsocks|rpivot|iodine|dnscat2?|ptunnel(-ng)?|gs-netcat|pivotnacci|tor|i2pd|hans|icmptunnel|icmpsh|dns2tcp[cd]?|microsocks|sshimpanzee|stowaway(_agent)?|venom_agent|earthworm|ssf(d|cp)?|mistica|tunna|nps|npc)$")
  (#not-operand? @finding "^(-h|--help|--version|-version|--verify-config|--hash-password)$"))

((command name: (_) @name) @finding
  (#eq? @name "python3")
  (#operand? @finding "0" "(^|/)(reGeorgSocksProxy|neoreg|rpivot|server_rpivot)\\.py$"))

; Windows passes ports on by itself.
((command name: (_) @name) @finding
  (#eq? @name "netsh")
  (#operand? @finding "^portproxy$")
  (#operand? @finding "^add$"))

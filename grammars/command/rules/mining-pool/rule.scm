; A pool's host, in any word of a command that is not about texts.
((command name: (_) @name) @finding
  (#word? @finding "list:mining-pools")
  (#not-any-of? @name "echo" "printf" "grep" "rg" "ag" "ack" "git" "sed" "awk" "jq" "iptables" "ip6tables" "nft" "ufw" "logger" "gh" "test" "find" "cat" "tee" "cd" "mkdir" "docker" "npm" "pip" "curl" "wget" "ping" "dig" "host" "nslookup"))

; What flows to it, or a connection to it.
((command name: (_) @name) @finding
  (#any-of? @name ":send" ":connect")
  (#operand? @finding "0" "list:mining-pools"))

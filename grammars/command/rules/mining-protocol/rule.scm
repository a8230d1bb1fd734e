; The address of a pool, in any word of any command that is not about texts.
((command name: (_) @name) @finding
  (#word? @finding "^(--?[A-Za-z0-9-]{1,24}=)?stratum[0-9]?(\\+(tcp|ssl|tls|tcps|udp|ws|wss))?://[^/]")
  (#not-any-of? @name "echo" "printf" "grep" "rg" "ag" "ack" "git" "sed" "awk" "jq" "iptables" "ip6tables" "nft" "ufw" "logger" "gh" "test" "find"))

((command name: (_) @name) @finding
  (#word? @finding "^(--?[A-Za-z0-9-]{1,24}=)?(ethproxy|ethstratum|zilpool|nicehash|stratum1|stratum2|stratums|daemon)\\+(tcp|ssl|tls|http|https|tcps)://")
  (#not-any-of? @name "echo" "printf" "grep" "rg" "ag" "ack" "git" "sed" "awk" "jq" "iptables" "ip6tables" "nft" "ufw" "logger" "gh" "test" "find"))

; An address that is paid, with or without a worker's name.
((command name: (_) @name) @finding
  (#word? @finding "^(--?[A-Za-z0-9-]{1,20}=)?([a-z]{3,5}:)?[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}([.+/:][\\w.+-]{1,40})?$")
  (#not-any-of? @name "echo" "printf" "grep" "rg" "ag" "ack" "git" "sed" "awk" "jq" "iptables" "ip6tables" "nft" "ufw" "logger" "gh" "test" "find" "monero-wallet-cli" "curl"))

((command name: (_) @name) @finding
  (#word? @finding "^(--?[A-Za-z0-9-]{1,20}=)?([a-z]{3,5}:)?0x[0-9a-fA-F]{40}[./][\\w-]{1,32}$")
  (#not-any-of? @name "echo" "printf" "grep" "rg" "ag" "ack" "git" "sed" "awk" "jq" "iptables" "ip6tables" "nft" "ufw" "logger" "gh" "test" "find" "curl" "cast" "cp" "mv" "rm" "ls" "cat" "mkdir"))

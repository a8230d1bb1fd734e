; Options that nothing else has.
((command name: (_) @name) @finding
  (#word? @finding "^--(donate-(level|over-proxy)|cpu-max-threads-hint|randomx-[a-z0-9-]{3,12}|huge-pages-jit|submit-to-origin|daemon-poll-interval|farm-recheck|ethstratum|no-devfee|rig-id)(=|$)")
  (#not-any-of? @name "echo" "printf" "grep" "rg" "ag" "ack" "git" "sed" "awk" "jq" "iptables" "ip6tables" "nft" "ufw" "logger" "gh" "test" "find"))

; An algorithm beside where to and for whom.
((command name: (_) @name) @finding
  (#word? @finding "^(--?a(lgo|lgorithm)?=)?(randomx|rx/(0|wow|arq)|cryptonight.{0,12}|cn/.{1,8}|argon2/.{1,10}|ghostrider|ethash|etchash|kawpow|progpow.{0,8}|autolykos2?|octopus|kheavyhash|equihash.{0,12}|beamhash.{1,4}|cuckatoo3.|verushash|yescrypt.{0,4}|lyra2.{0,8})$")
  (#word? @finding "^(-o|-u|-O|-P|-w|--url|--user|--pool|--wallet|--server|--userpass|-pool|-wal)(=|$)")
  (#not-any-of? @name "echo" "printf" "grep" "rg" "ag" "ack" "git" "sed" "awk" "jq" "iptables" "ip6tables" "nft" "ufw" "logger" "gh" "test" "find"))

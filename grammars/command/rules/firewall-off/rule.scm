; Switched off by its own command.
((command name: (_) @name) @finding
  (#eq? @name "ufw")
  (#sub? @finding "disable" "reset"))

((command name: (_) @name) @finding
  (#eq? @name "nft")
  (#operand? @finding "0" "^flush$")
  (#operand? @finding "1" "^ruleset$"))

((command name: (_) @name) @finding
  (#eq? @name "nft")
  (#operand? @finding "0" "^flush ruleset"))

((command name: (_) @name) @finding
  (#any-of? @name "iptables" "ip6tables")
  (#option-value? @finding "-P" "^(INPUT|OUTPUT|FORWARD)$")
  (#operand? @finding "^ACCEPT$"))

((command name: (_) @name) @finding
  (#any-of? @name "iptables" "ip6tables")
  (#option? @finding "-F")
  (#not-operand? @finding ".")
  (#not-option-value? @finding "-t" "^(nat|mangle|raw)$"))

((command name: (_) @name) @finding
  (#eq? @name "pfctl")
  (#option? @finding "-d"))

((command name: (_) @name) @finding
  (#eq? @name "netsh")
  (#operand? @finding "0" "^advfirewall$")
  (#operand? @finding "^off$"))

; Its service.
((command name: (_) @name) @finding
  (#eq? @name "systemctl")
  (#sub? @finding "stop" "disable" "mask")
  (#operand? @finding "list:firewall-services"))

((command name: (_) @name) @finding
  (#eq? @name "service")
  (#operand? @finding "0" "list:firewall-services")
  (#operand? @finding "1" "^(stop|disable)$"))

; Windows.
((command name: (_) @name) @finding
  (#eq? @name "netsh")
  (#operand? @finding "0" "^firewall$")
  (#operand? @finding "^(mode=)?disable$"))

((command name: (_) @name) @finding
  (#eq? @name "set-netfirewallprofile")
  (#option-value? @finding "-Enabled" "(?i)^(false|0)$"))

((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#operand? @finding "(?i)\\\\(standard|public|domain)profile$|\\\\windowsfirewall\\\\")
  (#option-value? @finding "/v" "(?i)^enablefirewall$")
  (#option-value? @finding "/d" "^(0|0x0+)$"))

((command name: (_) @name) @finding
  (#any-of? @name "sc" "net")
  (#sub? @finding "stop" "delete")
  (#operand? @finding "0" "(?i)^(mpssvc|bfe|windows defender firewall)$"))

; One chain is enough where it is the one that keeps things out.
((command name: (_) @name) @finding
  (#any-of? @name "iptables" "ip6tables")
  (#option? @finding "-F")
  (#operand? @finding "^(INPUT|OUTPUT)$")
  (#not-option-value? @finding "-t" "^(nat|mangle|raw)$"))

((command name: (_) @name) @finding
  (#eq? @name "pfctl")
  (#option-value? @finding "-F" "^(all|rules|Rules)$"))

((command name: (_) @name) @finding
  (#eq? @name "ipfw")
  (#operand? @finding "^flush$"))

((command name: (_) @name) @finding
  (#eq? @name "ipfw")
  (#operand? @finding "0" "^disable$")
  (#operand? @finding "1" "^firewall$"))

((command name: (_) @name) @finding
  (#eq? @name "esxcli")
  (#operand? @finding "^firewall$")
  (#operand? @finding "^(unload|--enabled[= ]?(false|0)|-e[= ]?(false|0))$"))

((command name: (_) @name) @finding
  (#eq? @name "esxcli")
  (#operand? @finding "^firewall$")
  (#operand? @finding "^(-e|--enabled)$")
  (#operand? @finding "^(false|0)$"))

; All of its rules, or its switch in the registry.
((command name: (_) @name) @finding
  (#eq? @name "remove-netfirewallrule")
  (#option? @finding "-All"))

((command name: (_) @name) @finding
  (#eq? @name "remove-netfirewallrule")
  (#not-option? @finding "-DisplayName" "-Name" "-DisplayGroup" "-Group" "-InputObject")
  (#not-operand? @finding "."))

((command name: (_) @name) @finding
  (#eq? @name "netsh")
  (#operand? @finding "^delete$")
  (#operand? @finding "^rule$")
  (#operand? @finding "^name=all$"))

((command name: (_) @name) @finding
  (#any-of? @name "set-itemproperty" "new-itemproperty")
  (#option-value? @finding "-Path" "(?i)\\\\(windowsfirewall|firewallpolicy)\\\\(standard|public|domain)profile\\\\?$")
  (#option-value? @finding "-Name" "(?i)^enablefirewall$")
  (#option-value? @finding "-Value" "^(0|0x0+)$"))

; Its script, and the lists of who may not come in.
((command name: (_) @name) @finding
  (#match? @name "^/etc/(rc[.]d/)?init[.]d/(iptables|ip6tables|ufw|firewalld|nftables|shorewall|apf|csf)$")
  (#operand? @finding "0" "^(stop|flush|clear)$"))

((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "truncate" "shred")
  (#operand? @finding "^/etc/hosts[.]deny$"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/etc/hosts[.](deny|allow)$"))

; Single rules.
((command name: (_) @name) @finding
  (#any-of? @name "iptables" "ip6tables")
  (#option? @finding "-D")
  (#word? @finding "^(INPUT|OUTPUT)$")
  (#word? @finding "^(DROP|REJECT|[0-9]{1,4}|LOG|NFLOG)$"))

; Chains and tables.
((command name: (_) @name) @finding
  (#any-of? @name "iptables" "ip6tables")
  (#option? @finding "-X")
  (#not-operand? @finding "(?i)^(docker|cni|kube|flannel|calico|f2b|libvirt|lxc)"))

((command name: (_) @name) @finding
  (#eq? @name "nft")
  (#operand? @finding "^(delete|destroy|flush)$")
  (#operand? @finding "^(table|chain)$")
  (#operand? @finding "(?i)^(filter|input|output|firewalld)$"))

; Where they are kept.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/etc/(ufw/((user|before|after)6?[.]rules|ufw[.]conf)|default/ufw|iptables/rules[.]v[46]|sysconfig/ip6?tables|nftables[.]conf|pf[.]conf|firewalld/(zones/.{1,40}|firewalld[.]conf|direct[.]xml))$"))

; Windows.
((command name: (_) @name) @finding
  (#any-of? @name "disable-netfirewallrule" "remove-netfirewallrule")
  (#option? @finding "-DisplayGroup" "-Group"))

((command name: (_) @name) @finding
  (#eq? @name "netsh")
  (#operand? @finding "0" "^(advfirewall|firewall)$")
  (#operand? @finding "^add$")
  (#operand? @finding "^(action=allow|allowedprogram)$")
  (#not-operand? @finding "^dir=out$")
  (#not-operand? @finding "^remoteip=(?!any)"))

((command name: (_) @name) @finding
  (#eq? @name "new-netfirewallrule")
  (#option-value? @finding "-Direction" "(?i)^inbound$")
  (#option-value? @finding "-Action" "(?i)^allow$")
  (#not-option? @finding "-RemoteAddress"))

; What guards this machine may no longer call home.
((command name: (_) @name) @finding
  (#eq? @name "new-netfirewallrule")
  (#option-value? @finding "-Action" "(?i)^block$")
  (#option-value? @finding "-Program" "(?i)(msmpeng|mssense|sense|defender|crowdstrike|csfalcon|sentinel|cylance|carbonblack|elastic-agent|sysmon|tanium|cortex)"))

; A whole group let in.
((command name: (_) @name) @finding
  (#eq? @name "netsh")
  (#operand? @finding "^(set|new)$")
  (#operand? @finding "(?i)^group=.?(remote|file and printer|network discovery|windows management|windows remote)")
  (#operand? @finding "(?i)^enable=yes$"))

((command name: (_) @name) @finding
  (#any-of? @name "enable-netfirewallrule" "set-netfirewallrule")
  (#word? @finding "(?i)^(remote desktop|file and printer sharing|windows remote management|remote service management)"))

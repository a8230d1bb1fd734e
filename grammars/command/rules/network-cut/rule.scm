; The interface.
((command name: (_) @name) @finding
  (#eq? @name "ip")
  (#word? @finding "^link$|^l$")
  (#word? @finding "^set$")
  (#word? @finding "^down$")
  (#word? @finding "^(eth|en[opsx]|wl|bond|em)[a-z0-9]{0,14}$"))

((command name: (_) @name) @finding
  (#eq? @name "ifconfig")
  (#operand? @finding "0" "^(eth|en|wl|bond|em)[a-z0-9]{0,14}$")
  (#operand? @finding "1" "^down$"))

((command name: (_) @name) @finding
  (#eq? @name "nmcli")
  (#operand? @finding "0" "^(n|net|networking|r|radio)$")
  (#operand? @finding "^off$"))

; The way out.
((command name: (_) @name) @finding
  (#eq? @name "ip")
  (#word? @finding "^(route|r|ro)$")
  (#word? @finding "^(del|delete|flush)$")
  (#word? @finding "^(default|main|0\\.0\\.0\\.0/0)$"))

((command name: (_) @name) @finding
  (#eq? @name "route")
  (#operand? @finding "^(del|delete)$")
  (#operand? @finding "^(default|0\\.0\\.0\\.0(/0)?)$"))

; What manages it.
((command name: (_) @name) @finding
  (#eq? @name "systemctl")
  (#sub? @finding "stop" "disable" "mask")
  (#operand? @finding "^(NetworkManager|networking|network|systemd-networkd|wpa_supplicant|dhcpcd)(\\.service)?$"))

((command name: (_) @name) @finding
  (#any-of? @name "iptables" "ip6tables")
  (#option? @finding "-F")
  (#option-value? @finding "-t" "^nat$"))

; Services.
((command name: (_) @name) @finding
  (#eq? @name "systemctl")
  (#sub? @finding "stop" "disable" "mask" "kill")
  (#operand? @finding "^(sshd?|NetworkManager|networking|network|systemd-networkd|dhcpcd|wpa_supplicant|tailscaled)([.](service|socket))?$"))

((command name: (_) @name) @finding
  (#eq? @name "service")
  (#operand? @finding "^(sshd?|networking|network|network-manager)$")
  (#operand? @finding "^stop$"))

; Interfaces.
((command name: (_) @name) @finding
  (#eq? @name "ifconfig")
  (#operand? @finding "1" "^down$"))

((command name: (_) @name) @finding
  (#eq? @name "ifdown")
  (#operand? @finding "^(eth\\d|en[a-z0-9]{2,10}|wlan\\d|wl[a-z0-9]{2,10}|-a|--all)$"))

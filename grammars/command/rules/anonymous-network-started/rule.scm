; The daemons themselves.
((command name: (_) @name) @finding
  (#any-of? @name "i2prouter" "lokinet" "nyx-tor" "anonsurf" "torghost" "kalitorify" "nipe.pl" "psiphon" "psiphon-tunnel-core" "psiphon-console-client")
  (#not-operand? @finding "^(--version|--help|-h|--verify-config|--hash-password|--list-modules|stop|status)$"))

; As a service.
((command name: (_) @name) @finding
  (#eq? @name "systemctl")
  (#sub? @finding "start" "enable" "restart" "reenable")
  (#operand? @finding "^(tor|i2pd?|i2prouter|lokinet)(@[\\w-]{1,40})?([.]service)?$"))

((command name: (_) @name) @finding
  (#eq? @name "service")
  (#operand? @finding "0" "^(tor|i2pd?|lokinet)$")
  (#operand? @finding "^(re)?start$"))

((command name: (_) @name) @finding
  (#eq? @name "brew")
  (#operand? @finding "0" "^services$")
  (#operand? @finding "^(re)?start$")
  (#operand? @finding "^(tor|i2pd?)$"))

((command name: (_) @name) @finding
  (#match? @name "^/etc/(init[.]d|rc[.]d)/(tor|i2pd?)$")
  (#operand? @finding "0" "^(re)?start$"))

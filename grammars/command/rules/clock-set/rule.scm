; By hand.
((command name: (_) @name) @finding
  (#eq? @name "date")
  (#operand? @finding "^(-s|--set(=.{1,60})?|-s.{4,40})$"))

((command name: (_) @name) @finding
  (#eq? @name "date")
  (#operand? @finding "0" "^(0[1-9]|1[0-2])([0-2][0-9]|3[01])([01][0-9]|2[0-3])[0-5][0-9]([0-9]{2}|[0-9]{4})?([.][0-5][0-9])?$"))

((command name: (_) @name) @finding
  (#eq? @name "timedatectl")
  (#operand? @finding "0" "^set-time$"))

((command name: (_) @name) @finding
  (#eq? @name "timedatectl")
  (#operand? @finding "0" "^set-ntp$")
  (#operand? @finding "1" "^(0|false|no|off)$"))

((command name: (_) @name) @finding
  (#eq? @name "hwclock")
  (#operand? @finding "^--set$"))

((command name: (_) @name) @finding
  (#eq? @name "systemsetup")
  (#operand? @finding "^-set(usingnetworktime|date|time)$")
  (#not-operand? @finding "^on$"))

; Windows.
((command name: (_) @name) @finding
  (#eq? @name "set-date"))

; By the programs for it.
((command name: (_) @name) @finding
  (#any-of? @name "reboot" "poweroff" "halt")
  (#not-operand? @finding "^(-w|--wtmp-only|--help|--version)$"))

((command name: (_) @name) @finding
  (#eq? @name "shutdown")
  (#not-operand? @finding "^(-c|-k|--help|--show|/a|/\\?|-a)$"))

((command name: (_) @name) @finding
  (#any-of? @name "init" "telinit")
  (#operand? @finding "0" "^[06]$"))

((command name: (_) @name) @finding
  (#eq? @name "systemctl")
  (#sub? @finding "poweroff" "reboot" "halt" "kexec"))

((command name: (_) @name) @finding
  (#any-of? @name "stop-computer" "restart-computer"))

; By the kernel.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/proc/sysrq-trigger$"))

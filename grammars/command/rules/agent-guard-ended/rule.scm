; Ended.
((command name: (_) @name) @finding
  (#any-of? @name "pkill" "killall" "taskkill" "stop-process")
  (#word? @finding "list:guard-programs"))

((command name: (_) @name) @finding
  (#eq? @name "systemctl")
  (#sub? @finding "stop" "disable" "mask" "kill")
  (#operand? @finding "^(countersign|tirith|agentsh|agentsight|prempti|failproofai)(d|-guard|-hook|-agent)?(\\.service)?$"))

; Uninstalled.
((command name: (_) @name) @finding
  (#any-of? @name "npm" "pnpm" "yarn" "bun" "pip" "pipx" "uv" "brew" "cargo" "apt-get" "apt" "dnf" "yum")
  (#word? @finding "^(un|uninstall|remove|rm|purge|erase)$")
  (#word? @finding "list:guard-programs"))

((command name: (_) @name) @finding
  (#any-of? @name "npm" "pnpm" "yarn" "bun" "pip" "pipx")
  (#sub? @finding "uninstall")
  (#word? @finding "list:guard-programs"))

((command name: (_) @name) @finding
  (#any-of? @name "code" "cursor" "codium")
  (#option-value? @finding "--uninstall-extension" "countersign"))

; By the guard's own tool.
((command name: (_) @name) @finding
  (#match? @name "(^|/)premptictl$")
  (#operand? @finding "0" "^(stop|uninstall)$"))

((command name: (_) @name) @finding
  (#match? @name "(^|/)premptictl$")
  (#operand? @finding "0" "^(hook|mode)$")
  (#operand? @finding "1" "^(remove|monitor)$"))

; Told to look away.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^(DCG|NAH|TIRITH|CC_SAFETY_NET|SAFETY_NET|FAILPROOFAI|AGENTSH|PREMPTI|COUNTERSIGN)_(SKIP|DISABLED?|BYPASS|OFF|ALLOW_ALL)$")
  (#operand? @finding "1" "^(1|true|yes|on)$"))
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^TIRITH$")
  (#operand? @finding "1" "^(0|off|false)$"))

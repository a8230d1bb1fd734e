; macOS.
((command name: (_) @name) @finding
  (#eq? @name "security")
  (#operand? @finding "0" "^(dump-keychain|find-internet-password|export)$"))

; Linux desktops.
((command name: (_) @name) @finding
  (#eq? @name "secret-tool")
  (#operand? @finding "0" "^search$")
  (#operand? @finding "^--all$"))

((command name: (_) @name) @finding
  (#eq? @name "nmcli")
  (#operand? @finding "^(show-password|-s|--show-secrets)$"))

; Windows.
((command name: (_) @name) @finding
  (#eq? @name "vaultcmd")
  (#option? @finding "/listcreds"))

((command name: (_) @name) @finding
  (#eq? @name "cmdkey")
  (#option? @finding "/list"))

((command name: (_) @name) @finding
  (#eq? @name "rundll32")
  (#operand? @finding "^keymgr([.]dll)?,?"))

((command name: (_) @name) @finding
  (#eq? @name "netsh")
  (#operand? @finding "0" "^wlan$")
  (#operand? @finding "^key=clear$"))

((command name: (_) @name) @finding
  (#match? @name "(^|/)appcmd$")
  (#operand? @finding "0" "^list$")
  (#operand? @finding "^/@?(t|text|config|processmodel)"))

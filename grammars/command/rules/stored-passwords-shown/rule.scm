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

; The key of a browser's passwords, or of a wireless network.
((command name: (_) @name) @finding
  (#eq? @name "security")
  (#operand? @finding "0" "^find-generic-password$")
  (#operand? @finding "^-[a-z]{0,3}[gw]")
  (#operand? @finding "(Chrome|Chromium|Brave|Edge|Opera|Vivaldi|Arc|Safe Storage|AirPort)"))

; Whole password managers.
((command name: (_) @name) @finding
  (#eq? @name "bw")
  (#operand? @finding "0" "^(export|list)$"))

((command name: (_) @name) @finding
  (#eq? @name "lpass")
  (#operand? @finding "0" "^export$"))

((command name: (_) @name) @finding
  (#any-of? @name "keepassxc-cli" "kpcli" "kpscript")
  (#operand? @finding "0" "(?i)^(export|-c:export|-c:listentries)$"))

((command name: (_) @name) @finding
  (#any-of? @name "op" "gopass" "pass" "dashlane" "dcli" "enpass-cli")
  (#operand? @finding "^(export|document export)$"))

((command name: (_) @name) @finding
  (#eq? @name "kwallet-query")
  (#operand? @finding "^(-r|-l|--read-password|--list-entries)$"))

; Whole stores of a cloud.
((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#word? @finding "^(get-parameters-by-path|batch-get-secret-value|get-password-data)$"))

((command name: (_) @name) @finding
  (#any-of? @name "aws" "gcloud" "az" "vault")
  (#word? @finding "^(get-secret-value|access|show|get|read)$")
  (#word? @finding "^(get-secret-value|versions|secret|kv)$")
  (#within? @finding "loop"))

; Windows.
((command name: (_) @name) @finding
  (#match? @name "passwordvault[.a-z]{0,20}retrieveall$"))

((command name: (_) @name) @finding
  (#any-of? @name "export-pfxcertificate" "export-pfx"))

((command name: (_) @name) @finding
  (#eq? @name "certutil")
  (#word? @finding "(?i)^-?/?exportpfx$"))

((command name: (_) @name) @finding
  (#any-of? @name "get-gpppassword" "get-azurepasswords" "get-vaultcredential" "invoke-webextractcredentials" "get-lsasecret" "get-chromedump" "get-firefoxpasswords" "get-azkeyvaultsecretsdump" "get-azpasswords"))

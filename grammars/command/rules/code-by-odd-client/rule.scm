; By tftp.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "tftp")
  (#not-operand? @source "0" "^[+]|^(txt|any|mx|ns|a|aaaa|cname|null)$"))

; By ftpget.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "ftpget")
  (#not-operand? @source "0" "^[+]|^(txt|any|mx|ns|a|aaaa|cname|null)$"))

; By dig.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "dig")
  (#not-operand? @source "0" "^[+]|^(txt|any|mx|ns|a|aaaa|cname|null)$"))

; By host.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "host")
  (#not-operand? @source "0" "^[+]|^(txt|any|mx|ns|a|aaaa|cname|null)$"))

; By nslookup.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "nslookup")
  (#not-operand? @source "0" "^[+]|^(txt|any|mx|ns|a|aaaa|cname|null)$"))

; By whois.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "whois")
  (#not-operand? @source "0" "^[+]|^(txt|any|mx|ns|a|aaaa|cname|null)$"))

; By finger.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "finger")
  (#not-operand? @source "0" "^[+]|^(txt|any|mx|ns|a|aaaa|cname|null)$"))

; By lwp-download.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "lwp-download")
  (#not-operand? @source "0" "^[+]|^(txt|any|mx|ns|a|aaaa|cname|null)$"))

; By lwp-request.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":fetch")
  (#eq? @to ":run")
  (#through? @finding "lwp-request")
  (#not-operand? @source "0" "^[+]|^(txt|any|mx|ns|a|aaaa|cname|null)$"))

; With net.
((command name: (_) @name) @finding
  (#any-of? @name "net" "net1")
  (#sub? @finding "localgroup" "group")
  (#option? @finding "/add")
  (#operand? @finding "0" "(?i)^(administrators|administratoren|administrateurs|remote desktop users|remote management users|backup operators|domain admins|enterprise admins|schema admins)$")
  (#operand? @finding "1" "."))

((command name: (_) @name) @finding
  (#any-of? @name "net" "net1")
  (#sub? @finding "user")
  (#operand? @finding "0" "(?i)^(guest|defaultaccount)$")
  (#option-value? @finding "/active" "(?i)^yes$"))

; With PowerShell.
((command name: (_) @name) @finding
  (#any-of? @name "add-localgroupmember" "add-adgroupmember")
  (#word? @finding "(?i)^(administrators|remote desktop users|remote management users|backup operators|domain admins|enterprise admins|schema admins)$"))

((command name: (_) @name) @finding
  (#eq? @name "enable-localuser")
  (#word? @finding "(?i)^(guest|defaultaccount|administrator)$"))

; Where the logon screen does not show it.
((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#operand? @finding "(?i)\\\\winlogon\\\\specialaccounts\\\\userlist$"))

((command name: (_) @name) @finding
  (#any-of? @name "net" "net1")
  (#sub? @finding "user")
  (#operand? @finding "0" "(?i)^(administrator|krbtgt)$")
  (#option-value? @finding "/active" "(?i)^yes$"))

; The password of an account that is there already.
((command name: (_) @name) @finding
  (#any-of? @name "net" "net1")
  (#sub? @finding "user")
  (#operand? @finding "0" "(?i)^(administrator|guest|krbtgt|defaultaccount)$")
  (#operand? @finding "1" "."))

((command name: (_) @name) @finding
  (#eq? @name "ntdsutil")
  (#word? @finding "(?i)dsrm password"))

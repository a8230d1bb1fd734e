; With net.
((command name: (_) @name) @finding
  (#any-of? @name "net" "net1")
  (#sub? @finding "user")
  (#option? @finding "/add")
  (#operand? @finding "0" "."))

; With PowerShell, or the tools of a domain.
((command name: (_) @name) @finding
  (#any-of? @name "new-localuser" "new-aduser"))

((command name: (_) @name) @finding
  (#eq? @name "dsadd")
  (#operand? @finding "0" "(?i)^user$"))

; With wmic.
((command name: (_) @name) @finding
  (#eq? @name "wmic")
  (#word? @finding "(?i)__eventfilter|__filtertoconsumerbinding|(commandline|activescript)eventconsumer")
  (#word? @finding "(?i)^create$"))

; With PowerShell.
((command name: (_) @name) @finding
  (#any-of? @name "set-wmiinstance" "new-ciminstance" "register-wmievent" "invoke-wmimethod")
  (#word? @finding "(?i)__eventfilter|__filtertoconsumerbinding|(commandline|activescript)eventconsumer"))

; With its compiler.
((command name: (_) @name) @finding
  (#eq? @name "mofcomp")
  (#operand? @finding "(?i)^(\\\\\\\\|[a-z]:\\\\(windows\\\\)?temp|[a-z]:\\\\users|~).{0,200}\\.mof$"))

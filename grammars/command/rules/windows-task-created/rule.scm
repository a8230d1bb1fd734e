; With schtasks.
((command name: (_) @name) @finding
  (#eq? @name "schtasks")
  (#option? @finding "/create"))

((command name: (_) @name) @finding
  (#eq? @name "schtasks")
  (#option? @finding "/change")
  (#option? @finding "/tr"))

; With PowerShell.
((command name: (_) @name) @finding
  (#any-of? @name "register-scheduledtask" "register-scheduledjob"))

((command name: (_) @name) @finding
  (#any-of? @name "invoke-cimmethod" "invoke-wmimethod")
  (#word? @finding "(?i)^ps_scheduledtask$"))

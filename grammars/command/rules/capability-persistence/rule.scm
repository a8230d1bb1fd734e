; Services that are enabled, tasks that are scheduled.
((command name: (_) @name) @finding
  (#any-of? @name "systemctl")
  (#sub? @finding "enable" "link" "preset" "reenable"))

((command name: (_) @name) @finding
  (#eq? @name "launchctl")
  (#sub? @finding "load" "bootstrap" "enable" "submit"))

((command name: (_) @name) @finding
  (#any-of? @name "at" "batch" "update-rc.d" "chkconfig" "rc-update" "register-scheduledtask" "register-scheduledjob" "new-service" "register-wmievent" "loginctl" "pm2"))

((command name: (_) @name) @finding
  (#any-of? @name "schtasks")
  (#word? @finding "^/?(create|change)$"))

((command name: (_) @name) @finding
  (#eq? @name "schtasks")
  (#option? @finding "/create"))

((command name: (_) @name) @finding
  (#eq? @name "sc")
  (#sub? @finding "create" "config"))

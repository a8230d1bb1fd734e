; The audit system.
((command name: (_) @name) @finding
  (#eq? @name "auditctl")
  (#option-value? @finding "-e" "^0$"))

((command name: (_) @name) @finding
  (#eq? @name "auditctl")
  (#option? @finding "-D"))

; The services.
((command name: (_) @name) @finding
  (#eq? @name "systemctl")
  (#sub? @finding "stop" "disable" "mask" "kill")
  (#operand? @finding "list:audit-services"))

((command name: (_) @name) @finding
  (#eq? @name "service")
  (#operand? @finding "0" "list:audit-services")
  (#operand? @finding "1" "^(stop|disable)$"))

((command name: (_) @name) @finding
  (#any-of? @name "pkill" "killall" "update-rc.d" "chkconfig")
  (#operand? @finding "list:audit-services")
  (#not-operand? @finding "^(on|defaults|enable)$")
  (#not-option? @finding "-HUP" "-USR1" "-USR2"))

((command name: (_) @name) @finding
  (#any-of? @name "apt-get" "apt" "yum" "dnf" "apk" "zypper")
  (#operand? @finding "list:audit-services")
  (#operand? @finding "^(remove|purge|erase|del)$"))

((command name: (_) @name) @finding
  (#any-of? @name "apt-get" "apt")
  (#sub? @finding "remove" "purge")
  (#operand? @finding "list:audit-services"))

((command name: (_) @name) @finding
  (#eq? @name "launchctl")
  (#sub? @finding "unload" "bootout" "disable" "remove" "stop")
  (#operand? @finding "(?:auditd|syslogd|littlesnitch|osquery|falcon|crowdstrike|sentinel|wdav|santa|jamf)"))

((command name: (_) @name) @finding
  (#eq? @name "mdatp")
  (#operand? @finding "(?:real-time-protection|behavior-monitoring|tamper-protection|network-protection)")
  (#operand? @finding "^(disabled|disable|audit)$"))

((command name: (_) @name) @finding
  (#match? @name "^/etc/init\\.d/(auditd|rsyslog|syslog-ng|osqueryd|falco|aegis)$")
  (#operand? @finding "0" "^stop$"))

; Removed like any package.
((command name: (_) @name) @finding
  (#any-of? @name "dpkg" "rpm" "pacman" "snap" "brew" "pkg" "emerge")
  (#operand? @finding "^(-e|--erase|-r|-R|-P|--purge|--remove|-Rns|-Rs|remove|uninstall|delete|-C|--unmerge)$")
  (#operand? @finding "list:audit-services"))

((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "shred")
  (#operand? @finding "^/etc/(audit|audisp|rsyslog[.]d|falco|osquery)(/|$)"))

((command name: (_) @name) @finding
  (#match? @name "(^|/)(falconctl|sentinelctl|cbagentd|mdatp-uninstall[.]sh|sfupdate|uninstall[.]sh)$")
  (#operand? @finding "^(-d|--delete|unload|uninstall|disable|stop|unprotect)$"))

; Found by name, ended.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "pgrep" "pidof" "ps") (#any-of? @to "kill" "xargs")
  (#operand? @source "list:audit-services"))

((command name: (_) @name) @finding
  (#eq? @name "esxcli")
  (#operand? @finding "^syslog$")
  (#operand? @finding "^--loghost(=|='')?$"))

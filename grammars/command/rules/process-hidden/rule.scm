; Over its entry.
((command name: (_) @name) @finding
  (#eq? @name "mount")
  (#option? @finding "--bind" "-o")
  (#operand? @finding "1" "^/proc/(?!sys|self|fs|bus|mounts)")
  (#not-operand? @finding "1" "^/proc/(sys|fs|bus|irq)"))

; Under the name of a service.
((command name: (_) @name) @finding
  (#match? @name "^(/tmp|/var/tmp|/dev/shm|/run/shm)/([^/]{1,40}/)?(\\[?kworker|\\[?kthread|\\[?ksoftirqd|sshd$|cron[d]?$|systemd-|dbus-|rsyslogd$|udevd$|init$|nginx$|httpd$|java$|\\[)"))

; A shell under another name.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":read") (#eq? @to ":write")
  (#operand? @source "0" "^(/usr)?/bin/(ba|da|z|k)?sh$")
  (#operand? @finding "0" "^(/tmp|/var/tmp|/dev/shm|~|/usr/local/bin|/usr/s?bin|\\.)/"))

; Under another name from the start.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^0$")
  (#operand? @finding "1" "^\\[|^-?(kworker|kthread|ksoftirqd|migration|rcu_|watchdog|systemd|dbus|sshd|cron|rsyslog|udev|init|agetty|getty|nginx|apache|httpd|java|bash|sh|ps|top)"))

; Over one whose number is not known here.
((command name: (_) @name) @finding
  (#eq? @name "mount")
  (#option? @finding "--bind" "-o")
  (#operand? @finding "0" "^/proc/")
  (#operand? @finding "1" "^/proc/")
  (#not-operand? @finding "1" "^/proc/(sys|fs|bus|irq|self)"))

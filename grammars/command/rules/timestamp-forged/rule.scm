; The time of a program of the system.
((command name: (_) @name) @finding
  (#eq? @name "touch")
  (#option-value? @finding "-r" "^/(bin|sbin|usr/bin|usr/sbin|usr/lib|lib|etc|boot)/"))

; Files of the system, and of what stays.
((command name: (_) @name) @finding
  (#eq? @name "touch")
  (#option? @finding "-t" "-d" "-r")
  (#operand? @finding "^/(bin|sbin|usr/s?bin|usr/local/s?bin|lib|usr/lib|etc|boot|var/log|var/spool/cron)/|/\\.ssh/|/authorized_keys$|^(/tmp|/var/tmp|/dev/shm)/\\."))

((command name: (_) @name) @finding
  (#eq? @name "debugfs")
  (#word? @finding "set_inode_field\\s.{0,80}\\s(a|c|m|cr)time"))

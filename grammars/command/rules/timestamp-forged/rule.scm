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

; Windows.
((command name: (_) @name) @finding
  (#match? @name "^io[.](file|directory)[.]set(last(write|access)|creation)time(utc)?$"))

((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "(?i)^io[.]filesysteminfo[.](lastwritetime|creationtime|lastaccesstime)(utc)?$")
  (#operand? @finding "1" "\\d"))

((command name: (_) @name) @finding
  (#any-of? @name "set-itemproperty" "foreach-object")
  (#word? @finding "(?i)^(lastwritetime|creationtime|lastaccesstime)(utc)?$|[.](lastwritetime|creationtime|lastaccesstime)(utc)?\\s{0,3}=\\s{0,3}[\"'(\\[]"))

((command name: (_) @name) @finding
  (#match? @name "(?i)(^|/)(timestomp|setmace|newfiletime|nts)([.]exe)?$"))

; macOS.
((command name: (_) @name) @finding
  (#any-of? @name "SetFile" "setfile")
  (#operand? @finding "^-[dmcab]$")
  (#operand? @finding "^\\d{1,2}/\\d{1,2}/\\d{2,4}"))

; Removed or overwritten.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "shred" "srm" "wipe")
  (#operand? @finding "list:log-files"))

; Emptied.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/(var/log/(auth\\.log|secure|syslog|messages|kern\\.log|faillog|lastlog|[wb]tmp|audit/.{1,40}|cron|system\\.log|maillog|daemon\\.log|user\\.log)|(var/)?run/utmp)$"))

((command name: (_) @name) @finding
  (#eq? @name "truncate")
  (#operand? @finding "list:log-files"))

; The journal.
((command name: (_) @name) @finding
  (#eq? @name "journalctl")
  (#option-value? @finding "--vacuum-time" "^[0-9]{1,2}(s|sec|m|min)?$"))

((command name: (_) @name) @finding
  (#eq? @name "journalctl")
  (#option-value? @finding "--vacuum-size" "^[0-9]{1,4}[KBk]?$"))

((command name: (_) @name) @finding
  (#eq? @name "dmesg")
  (#option? @finding "-C" "-c"))

; Everything below, whatever its age.
((command name: (_) @name) @finding
  (#eq? @name "find")
  (#operand? @finding "0" "^/(private/)?var/log(/[\\w./-]{1,80})?$")
  (#option? @finding "-delete")
  (#not-option? @finding "-mtime" "-atime" "-ctime" "-mmin" "-newer" "-newermt" "-size" "-empty")
  (#not-option-value? @finding "-name" "(gz|xz|bz2|old|[0-9][\\]*]{0,2})$"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/(private/)?var/log/([\\w-]{0,20}\\*|\\*\\*/)"))

; Nothing rotated is kept.
((command name: (_) @name) @finding
  (#eq? @name "journalctl")
  (#option-value? @finding "--vacuum-files" "^[01]$"))

; A layer of nothing over them.
((command name: (_) @name) @finding
  (#eq? @name "mount")
  (#operand? @finding "-1" "^/var/log/?$")
  (#operand? @finding "0" "^(tmpfs|none|/tmp/|/dev/shm/)"))

; What the machine told its keeper.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "shred" "truncate" "unlink" "srm")
  (#operand? @finding "^/var/(spool/)?mail/(root|\\*)?$"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/var/(spool/)?mail/root$"))

; macOS.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "srm" "unlink")
  (#operand? @finding "^/(private/)?var/(log/(asl|system[.]log|install[.]log|wifi[.]log|DiagnosticMessages)|db/(diagnostics|uuidtext)|audit)(/|$)"))

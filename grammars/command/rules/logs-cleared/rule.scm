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

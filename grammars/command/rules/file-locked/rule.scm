; Locked where things stay.
((command name: (_) @name) @finding
  (#eq? @name "chattr")
  (#operand? @finding "^\\+[aiAu]{1,3}$")
  (#operand? @finding "-1" "(authorized_keys|cron|/systemd/|/\\.[a-z]{1,20}|^/tmp/|^/var/tmp/|^/dev/shm/|ld\\.so\\.preload|/s?bin/|\\.service$|/init\\.d/)"))

; The lock of the system's own files opened.
((command name: (_) @name) @finding
  (#eq? @name "chattr")
  (#option? @finding "-i" "-a")
  (#operand? @finding "^(/(etc|usr|bin|sbin|lib|boot|root|var/(log|spool))(/|$)|~/[.]ssh)"))

; Locked where things stay.
((command name: (_) @name) @finding
  (#eq? @name "chattr")
  (#operand? @finding "^\\+[aiAu]{1,3}$")
  (#operand? @finding "-1" "(authorized_keys|cron|/systemd/|/\\.[a-z]{1,20}|^/tmp/|^/var/tmp/|^/dev/shm/|ld\\.so\\.preload|/s?bin/|\\.service$|/init\\.d/)"))

((command name: (_) @name) @finding
  (#eq? @name "chattr")
  (#operand? @finding "^-[ai]{1,2}$")
  (#operand? @finding "-1" "^/etc/(passwd|shadow|sudoers|crontab|ld\\.so\\.preload|ssh)"))

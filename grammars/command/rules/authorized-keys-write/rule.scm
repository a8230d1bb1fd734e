; The keys that may log in.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(^|/)\\.ssh/authorized_keys2?$|^/etc/ssh/authorized_keys|^/etc/dropbear/authorized_keys$"))

; By way of a store that writes where it is told.
((command name: (_) @name) @finding
  (#eq? @name "redis-cli")
  (#operand? @finding "(?i)^dir$")
  (#operand? @finding "([.]ssh|/cron(tabs|[.]d)?|/etc|/var/www.{0,60}|~|/root)/?$"))

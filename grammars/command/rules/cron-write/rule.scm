; A crontab is replaced, or a file that cron reads is written.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^cron$"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:cron-files"))

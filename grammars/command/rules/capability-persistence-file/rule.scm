; Where others find what they start.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:cron-files"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^cron$"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:service-files"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:shell-startup-files"))

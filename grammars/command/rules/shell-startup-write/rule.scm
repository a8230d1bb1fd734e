; Files that run by themselves.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:shell-startup-files"))

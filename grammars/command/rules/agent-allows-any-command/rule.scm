; One entry for all of them.
((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "(^|[.])(allow|allowed|allowedTools|autoApprove|alwaysAllow|coreTools)$")
  (#operand? @finding "1" "^([*]|(Bash|Shell|ShellTool|run_shell_command|PowerShell)([(][*]?(:?[*])?[)])?)$"))

; An interpreter, which runs whatever it is given.
((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "(^|[.])(allow|allowed|allowedTools|autoApprove|alwaysAllow|coreTools)$")
  (#operand? @finding "1" "^(Bash|Shell|ShellTool|run_shell_command)[(](sudo|bash|sh|zsh|python3?|node|perl|ruby|eval|curl|wget|ssh|nc|docker|env|xargs)( |:)[*][)]$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "^permission[.](bash|[*]|bash[.][*])$")
  (#operand? @finding "1" "^allow$"))

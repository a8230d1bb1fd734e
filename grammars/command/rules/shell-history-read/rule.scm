; Printed, searched or copied.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^(~|/home/[^/]{1,40}|/Users/[^/]{1,40})/[.]((bash|zsh|sh|ash|ksh|mysql|psql|python|rediscli|sqlite)_history|zhistory|history|local/share/fish/fish_history|node_repl_history)$|ConsoleHost_history[.]txt$"))

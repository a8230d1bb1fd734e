; Variables that decide what is kept.
((command name: (_) @name) @finding
  (#eq? @name "unset")
  (#operand? @finding "^(HISTFILE|HISTSIZE|HISTFILESIZE|SAVEHIST)$"))

((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^HISTFILE$")
  (#operand? @finding "1" "^(/dev/null|)$"))

((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^(HISTSIZE|HISTFILESIZE|SAVEHIST)$")
  (#operand? @finding "1" "^0$"))

((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^HISTIGNORE$")
  (#operand? @finding "1" "^\\*$"))

; The shell's own switch.
((command name: (_) @name) @finding
  (#eq? @name "set")
  (#option-value? @finding "+o" "^history$"))

((command name: (_) @name) @finding
  (#eq? @name "set")
  (#operand? @finding "0" "^\\+o$")
  (#operand? @finding "1" "^history$"))

((command name: (_) @name) @finding
  (#eq? @name "fish")
  (#option? @finding "-P"))

; PowerShell.
((command name: (_) @name) @finding
  (#eq? @name "set-psreadlineoption")
  (#option-value? @finding "-HistorySaveStyle" "(?i)^savenothing$"))

; Clients that remember what was asked of them.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^(MYSQL_HISTFILE|PSQL_HISTORY|REDISCLI_HISTFILE|SQLITE_HISTORY)$")
  (#operand? @finding "1" "^/dev/null$"))

; A handler that says no.
((command name: (_) @name) @finding
  (#eq? @name "set-psreadlineoption")
  (#option-value? @finding "-AddToHistoryHandler" "(?i)^[{]?\\s*(return\\s+)?[$]?false\\s*[}]?$"))

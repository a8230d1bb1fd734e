; The logs.
((command name: (_) @name) @finding
  (#eq? @name "wevtutil")
  (#word? @finding "(?i)^/?(cl|clear-log)$"))

((command name: (_) @name) @finding
  (#eq? @name "wevtutil")
  (#sub? @finding "cl"))

((command name: (_) @name) @finding
  (#eq? @name "wevtutil")
  (#sub? @finding "sl")
  (#word? @finding "(?i)^/?e:false$|^false$"))

((command name: (_) @name) @finding
  (#any-of? @name "clear-eventlog" "remove-eventlog"))

((command name: (_) @name) @finding
  (#eq? @name "limit-eventlog")
  (#option-value? @finding "-MaximumSize" "(?i)^(64|128)kb$"))

((command name: (_) @name) @finding
  (#any-of? @name "del" "remove-item" "rd")
  (#word? @finding "(?i)[\\\\/]winevt[\\\\/]logs([\\\\/]|$)|\\.evtx$"))

((command name: (_) @name) @finding
  (#eq? @name "wmic")
  (#word? @finding "(?i)^cleareventlog$"))

((command name: (_) @name) @finding
  (#match? @name "(eventlogsession|eventlog)\\.(clearlog|clear|delete)$"))

; What is recorded at all.
((command name: (_) @name) @finding
  (#eq? @name "auditpol")
  (#option? @finding "/clear" "/remove"))

((command name: (_) @name) @finding
  (#eq? @name "auditpol")
  (#option? @finding "/set")
  (#option-value? @finding "/success" "(?i)^disable$"))

((command name: (_) @name) @finding
  (#eq? @name "auditpol")
  (#option? @finding "/set")
  (#option-value? @finding "/failure" "(?i)^disable$"))

; The service and its traces.
((command name: (_) @name) @finding
  (#eq? @name "sc")
  (#sub? @finding "stop" "delete")
  (#operand? @finding "0" "(?i)^eventlog$"))

((command name: (_) @name) @finding
  (#eq? @name "sc")
  (#sub? @finding "config")
  (#operand? @finding "0" "(?i)^eventlog$")
  (#option-value? @finding "start" "(?i)^disabled$"))

((command name: (_) @name) @finding
  (#any-of? @name "net" "net1")
  (#sub? @finding "stop")
  (#operand? @finding "0" "(?i)^(eventlog|windows event log)$"))

((command name: (_) @name) @finding
  (#any-of? @name "stop-service" "set-service")
  (#word? @finding "(?i)^eventlog$")
  (#not-option-value? @finding "-StartupType" "(?i)^(automatic|manual)"))

((command name: (_) @name) @finding
  (#eq? @name "logman")
  (#sub? @finding "stop" "delete")
  (#operand? @finding "(?i)^(eventlog-|defender|microsoft-windows-)"))

((command name: (_) @name) @finding
  (#eq? @name "fsutil")
  (#sub? @finding "usn deletejournal"))

; What tells which programs ran.
((command name: (_) @name) @finding
  (#any-of? @name "del" "remove-item" "rd")
  (#word? @finding "(?i)[\\\\/]windows[\\\\/](prefetch|appcompat[\\\\/]programs)([\\\\/]|$)|[\\\\/]microsoft[\\\\/]windows[\\\\/]recent([\\\\/]|$)|[.]pf$|consolehost_history[.]txt$"))

((command name: (_) @name) @finding
  (#any-of? @name "reg" "remove-item" "remove-itemproperty")
  (#not-sub? @finding "query" "add" "export" "save" "compare")
  (#word? @finding "(?i)\\\\(terminal server client(\\\\.{1,40})?|explorer\\\\(runmru|recentdocs|typedpaths|userassist).{0,80})$"))

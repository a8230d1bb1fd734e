; Given inline.
((command name: (_) @name) @finding
  (#eq? @name "kubectl")
  (#sub? @finding "run" "debug" "apply" "create")
  (#word? @finding "\"(privileged|hostPID|hostNetwork|hostIPC)\"\\s{0,8}:\\s{0,8}true|\"hostPath\"\\s{0,8}:"))

((command name: (_) @name) @finding
  (#eq? @name "kubectl")
  (#sub? @finding "run")
  (#option? @finding "--privileged")
  (#not-option-value? @finding "--privileged" "^false$"))

((command name: (_) @name) @finding
  (#eq? @name "kubectl")
  (#sub? @finding "debug")
  (#operand? @finding "^nodes?/")
  (#option? @finding "--profile")
  (#option-value? @finding "--profile" "^sysadmin$"))

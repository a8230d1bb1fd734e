; Without limits.
((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "run" "create" "exec")
  (#option? @finding "--privileged")
  (#not-option-value? @finding "--privileged" "^false$"))

((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "run" "create")
  (#option-value? @finding "--cap-add" "(?:CAP_)?(ALL|all|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|DAC_READ_SEARCH|SYS_RAWIO)$"))

((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "run" "create")
  (#option-value? @finding "--security-opt" "(seccomp|apparmor|label)[=:](unconfined|disable)"))

; By name, or all that no container uses at the moment.
((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "volume rm" "volume prune"))

((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "system prune")
  (#option? @finding "--volumes"))
; Every container that is stopped and every image, without a limit.
((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "system prune")
  (#option? @finding "-a")
  (#not-option? @finding "--volumes" "--filter"))

; All that belongs to a composition, with its data.
((command name: (_) @name) @finding
  (#any-of? @name "docker" "docker-compose")
  (#sub? @finding "compose down" "down")
  (#option? @finding "-v")
  (#not-option-value? @finding "-f" "test|e2e|(^|[./_-])ci([./_-]|$)")
  (#not-option-value? @finding "-p" "test|e2e|(^|[./_-])ci([./_-]|$)"))

; Of a swarm.
((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#operand? @finding "0" "^(stack|service|swarm|secret|config)$")
  (#operand? @finding "1" "^(rm|remove|leave)$"))
; Each container there is.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from "docker") (#eq? @to "docker")
  (#sub? @source "ps")
  (#option? @source "-a" "-q")
  (#not-option? @source "-f" "--filter")
  (#sub? @finding "rm"))

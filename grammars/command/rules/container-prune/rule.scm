; All that is not in use, within limits.
((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "system prune")
  (#not-option? @finding "--volumes" "-a"))

((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "system prune")
  (#option? @finding "-a")
  (#option? @finding "--filter")
  (#not-option? @finding "--volumes"))

; Images that no container uses.
((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "image prune")
  (#option? @finding "-a"))

((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "prune"))

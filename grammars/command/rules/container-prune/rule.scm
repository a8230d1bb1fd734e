; All that is not in use.
((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "system prune")
  (#not-option? @finding "--volumes"))

((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "compose down")
  (#option? @finding "-v"))

((command name: (_) @name) @finding
  (#eq? @name "docker-compose")
  (#operand? @finding "^down$")
  (#option? @finding "-v"))

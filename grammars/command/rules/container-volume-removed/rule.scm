; By name, or all that no container uses at the moment.
((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "volume rm" "volume prune"))

((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "system prune")
  (#option? @finding "--volumes"))

; The internet, or the tailnet's shells, come in.
((command name: (_) @name) @finding
  (#eq? @name "tailscale")
  (#sub? @finding "funnel"))

((command name: (_) @name) @finding
  (#eq? @name "tailscale")
  (#sub? @finding "up" "set")
  (#option? @finding "--ssh"))

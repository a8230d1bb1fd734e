; Programs whose work it is to publish a port.
((command name: (_) @name) @finding
  (#in-list? @name "tunnel-programs")
  (#not-any-of? @name "ngrok" "cloudflared" "frpc" "bore" "zrok")
  (#not-match? @name "^\\./(lt|bore)$")
  (#not-operand? @finding "^(-?-h|--help|-?-v|--version|help|version)$"))

((command name: (_) @name) @finding
  (#eq? @name "ngrok")
  (#not-sub? @finding "config" "authtoken" "version" "update" "help" "diagnose" "api")
  (#operand? @finding "."))

((command name: (_) @name) @finding
  (#eq? @name "ngrok")
  (#sub? @finding "start" "start-all" "http" "tcp" "tls" "tunnel" "service"))

((command name: (_) @name) @finding
  (#eq? @name "cloudflared")
  (#sub? @finding "tunnel run" "service"))

((command name: (_) @name) @finding
  (#eq? @name "cloudflared")
  (#sub? @finding "tunnel")
  (#option? @finding "--url" "--hello-world" "--token" "--config" "--unix-socket"))

((command name: (_) @name) @finding
  (#eq? @name "bore")
  (#sub? @finding "local"))

((command name: (_) @name) @finding
  (#eq? @name "zrok")
  (#sub? @finding "share public" "share private" "share reserved"))

((command name: (_) @name) @finding
  (#eq? @name "frpc")
  (#option? @finding "-c" "--config_dir"))

((command name: (_) @name) @finding
  (#eq? @name "frpc")
  (#sub? @finding "tcp" "udp" "http" "https" "stcp" "xtcp" "sudp" "tcpmux"))

((command name: (_) @name) @finding
  (#eq? @name "lt")
  (#option? @finding "-p"))

; Called by a path, there is no table.
((command name: (_) @name) @finding
  (#match? @name "/(ngrok|cloudflared|frpc|bore|zrok)$")
  (#operand? @finding "0" "^(http|tcp|tls|start|tunnel|local|share|-c|udp|https|stcp|xtcp)$"))

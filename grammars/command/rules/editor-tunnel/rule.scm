; Registers this machine with the relay.
((command name: (_) @name) @finding
  (#any-of? @name "code" "codium" "cursor" "code-server")
  (#sub? @finding "tunnel" "tunnel service install"))

((command name: (_) @name) @finding
  (#match? @name "/code(-insiders)?$")
  (#operand? @finding "0" "^tunnel$")
  (#not-operand? @finding "^(status|kill|prune|unregister|rename|help|user|--help|-h)$"))

((command name: (_) @name) @finding
  (#any-of? @name "code" "codium" "cursor")
  (#sub? @finding "serve-web")
  (#option-value? @finding "--host" "^(0\\.0\\.0\\.0|::)$"))

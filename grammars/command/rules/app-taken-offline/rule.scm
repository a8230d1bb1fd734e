; Hosts of applications.
((command name: (_) @name) @finding
  (#eq? @name "heroku")
  (#operand? @finding "0" "^maintenance:on$"))

((command name: (_) @name) @finding
  (#eq? @name "heroku")
  (#operand? @finding "0" "^(ps|dyno):(scale|resize)$")
  (#operand? @finding "^[a-z]{1,30}=0$"))

((command name: (_) @name) @finding
  (#eq? @name "fly")
  (#operand? @finding "0" "^(scale|apps?|machines?)$")
  (#operand? @finding "1" "^(count|suspend|stop)$")
  (#operand? @finding "2" "^(0|[a-z]{1,30}=0|[a-z-]{2,40})$"))

; Clusters.
((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "scale")
  (#word? @finding "^(--replicas=)?0$"))

((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#operand? @finding "0" "^service$")
  (#operand? @finding "1" "^scale$")
  (#operand? @finding "^[^=]{1,60}=0$"))

; Clouds.
((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#operand? @finding "^(update-service|set-desired-capacity|update-auto-scaling-group)$")
  (#word? @finding "^0$"))

((command name: (_) @name) @finding
  (#eq? @name "cf")
  (#operand? @finding "0" "^(stop|delete|unmap-route)$"))

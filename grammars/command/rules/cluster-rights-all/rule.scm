; Master of the cluster.
((command name: (_) @name) @finding
  (#eq? @name ":cluster")
  (#operand? @finding "0" "^cluster-admin$")
  (#operand? @finding "1" "^ServiceAccount |^User |^Group system:(?!masters$)"))

; A star in all three places.
((command name: (_) @name) @finding
  (#eq? @name ":cluster")
  (#operand? @finding "0" "^every-right$"))

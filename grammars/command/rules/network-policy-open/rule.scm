; By the reader of manifests.
((command name: (_) @name) @finding
  (#eq? @name ":cluster")
  (#operand? @finding "0" "^(egress|ingress)$")
  (#operand? @finding "1" "^everywhere$"))

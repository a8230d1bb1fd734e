; One word for all scopes.
((command name: (_) @name) @finding
  (#eq? @name ":permit")
  (#operand? @finding "0" "^write-all$"))

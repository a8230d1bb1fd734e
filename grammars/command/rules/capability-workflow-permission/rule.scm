; Scopes that may write, and who may start it.
((command name: (_) @name) @finding
  (#eq? @name ":permit"))

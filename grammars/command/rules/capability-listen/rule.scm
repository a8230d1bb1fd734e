; A socket that waits.
((command name: (_) @name) @finding
  (#eq? @name ":listen"))

; Every command, but for what only handles text and files.
((command name: (_) @name) @finding
  (#not-match? @name "^:")
  (#not-in-list? @name "plain-programs"))

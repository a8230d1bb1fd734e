; Something that comes from elsewhere is run.
((command name: (_) @name) @finding
  (#eq? @name ":run"))

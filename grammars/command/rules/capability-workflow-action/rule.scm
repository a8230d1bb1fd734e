; Actions, workflows and images of others.
((command name: (_) @name) @finding
  (#eq? @name ":use"))

; Files of the working folder, each by its name.
((command name: (_) @name) @finding
  (#any-of? @name "shred" "srm" "wipe" "scrub")
  (#operand? @finding "^[^-/~.]|^[.][^.]")
  (#not-operand? @finding "(?i)^/dev/|secret|passw|token|cred|key|[.](pem|p12|env)$|^/(tmp|dev/shm|run)/|te?mp|^[/~]|^[.][.]|[*?]")
  (#not-via? @finding "find" "xargs" "parallel"))

((command name: (_) @name) @finding
  (#any-of? @name "sdelete" "sdelete64")
  (#operand? @finding "^[^-/~.]|^[.][^.]")
  (#not-operand? @finding "(?i)^/dev/|secret|passw|token|cred|key|[.](pem|p12|env)$|^/(tmp|dev/shm|run)/|te?mp|^[/~]|^[.][.]|[*?]|^[A-Z]:"))

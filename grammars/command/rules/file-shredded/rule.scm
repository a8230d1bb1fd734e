; Files that are not in the working folder, or whatever a pattern meets.
((command name: (_) @name) @finding
  (#eq? @name "shred")
  (#operand? @finding "^[/~]|^[.][.]|[*?]")
  (#not-operand? @finding "^/dev/")
  (#not-option? @finding "-u" "--remove"))

; Those that go away with it may be secrets that are thrown away.
((command name: (_) @name) @finding
  (#eq? @name "shred")
  (#option? @finding "-u" "--remove")
  (#operand? @finding "^[/~]|^[.][.]|[*?]")
  (#not-operand? @finding "(?i)^/dev/|secret|passw|token|cred|key|[.](pem|p12|env)$|^/(tmp|dev/shm|run)/|te?mp|\\$"))

((command name: (_) @name) @finding
  (#any-of? @name "srm" "wipe" "sdelete" "sdelete64" "scrub")
  (#operand? @finding "^[/~]|^[.][.]|[*?]|^[A-Z]:")
  (#not-operand? @finding "(?i)^/dev/|secret|passw|token|cred|key|[.](pem|p12|env)$|^/(tmp|dev/shm|run)/|te?mp"))

; Whole folders.
((command name: (_) @name) @finding
  (#any-of? @name "srm" "wipe")
  (#option? @finding "-r")
  (#operand? @finding "^[^-/~.]|^[.]/|^[.]$")
  (#not-operand? @finding "(?i)^/dev/|secret|passw|token|cred|key|[.](pem|p12|env)$|^/(tmp|dev/shm|run)/|te?mp"))

; As many as are found.
((command name: (_) @name) @finding
  (#any-of? @name "shred" "srm" "wipe" "scrub")
  (#via? @finding "find" "xargs" "parallel")
  (#not-operand? @finding "(?i)^/dev/|secret|passw|token|cred|key|[.](pem|p12|env)$|^/(tmp|dev/shm|run)/|te?mp|^[/~]|^[.][.]|[*?]"))

; What is left of files that were deleted.
((command name: (_) @name) @finding
  (#eq? @name "cipher")
  (#option? @finding "/w"))

((command name: (_) @name) @finding
  (#any-of? @name "sfill" "sswap" "nwipe"))

; Files, but for secrets that are thrown away.
((command name: (_) @name) @finding
  (#eq? @name "shred")
  (#operand? @finding "[^-]")
  (#not-operand? @finding "^/dev/")
  (#not-option? @finding "-u"))

((command name: (_) @name) @finding
  (#any-of? @name "srm" "wipe" "sdelete" "sdelete64")
  (#operand? @finding "^[^-/]|^/[^?]")
  (#not-operand? @finding "(?i)^/dev/|secret|passw|token|cred|[.]?(key|pem|p12|env)$|^/(tmp|dev/shm|run)/|te?mp"))

((command name: (_) @name) @finding
  (#eq? @name "shred")
  (#option? @finding "-u")
  (#operand? @finding "[^-]")
  (#not-operand? @finding "(?i)^/dev/|secret|passw|token|cred|key|[.](pem|p12|env)$|^/(tmp|dev/shm|run)/|te?mp|\\$"))

; What is left of files that were deleted.
((command name: (_) @name) @finding
  (#eq? @name "cipher")
  (#option? @finding "/w"))

((command name: (_) @name) @finding
  (#any-of? @name "sfill" "sswap" "scrub" "nwipe"))

; Clients that have nothing else to do.
((command name: (_) @name) @finding
  (#in-list? @name "network-programs"))

((command name: (_) @name) @finding
  (#any-of? @name "nc" "ncat")
  (#not-option? @finding "-l"))

; Clients that have nothing else to do.
((command name: (_) @name) @finding
  (#in-list? @name "network-programs"))

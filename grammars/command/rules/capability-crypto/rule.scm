; Programs whose work it is.
((command name: (_) @name) @finding
  (#in-list? @name "crypto-programs"))

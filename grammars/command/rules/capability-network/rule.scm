; Whatever reaches an address, by whatever road.
((command name: (_) @name) @finding
  (#any-of? @name ":fetch" ":send" ":connect"))

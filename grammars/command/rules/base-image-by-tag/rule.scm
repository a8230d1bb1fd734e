; By the reader of Dockerfiles: neither a stage of the same file nor nothing at all.
((command name: (_) @name) @finding
  (#eq? @name ":base")
  (#not-operand? @finding "0" "@sha256:[0-9a-f]{64}$"))

; Compilers, linkers, loaders of modules.
((command name: (_) @name) @finding
  (#in-list? @name "compilers"))

; Variables that the loader heeds.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^(LD_PRELOAD|LD_LIBRARY_PATH|LD_AUDIT|DYLD_[A-Z_]+)$"))

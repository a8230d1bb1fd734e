; The loader is told to take something from where anyone writes.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^(LD_PRELOAD|LD_AUDIT|DYLD_INSERT_LIBRARIES)$")
  (#operand? @finding "1" "^(/tmp|/var/tmp|/dev/shm|/private/tmp)/|(^|[: /])\\.[a-zA-Z0-9_-]{2,40}/"))

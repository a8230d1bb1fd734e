; The first folder counts.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^PATH$")
  (#operand? @finding "1" "^([.]|/tmp|/var/tmp|/dev/shm)/?:"))

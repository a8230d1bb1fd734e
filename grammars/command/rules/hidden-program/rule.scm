; Where nothing is installed.
((command name: (_) @name) @finding
  (#match? @name "^(/run)?/dev/shm/|^(/var|/private)?/tmp/([^/]{1,60}/)?\\.[^/.]|^/var/tmp/\\.[^/.]|^/dev/\\.[^/.]"))

((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "python3" "perl" "node")
  (#operand? @finding "0" "^/dev/shm/|^(/var)?/tmp/\\.[^/.]"))

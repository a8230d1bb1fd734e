; A path outside the tree, or one that the code does not tell.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^([/~]|[A-Za-z]:[/\\\\])|(^|[/\\\\])[.][.]([/\\\\]|$)")
  (#not-operand? @finding "0" "^/dev/(null|stdin|stdout|stderr|tty|fd/.*)$"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#unknown? @finding "operand")
  (#not-operand? @finding "0" "^[A-Za-z0-9_][^/]*/"))

((command name: (_) @name) @finding
  (#any-of? @name "rm" "mkdir" "rmdir" "chmod" "chown" "chgrp" "touch" "truncate" "mknod" "mkfifo" "unlink" "shred" "chattr")
  (#operand? @finding "^([/~]|[A-Za-z]:[/\\\\])|(^|[/\\\\])[.][.]([/\\\\]|$)"))

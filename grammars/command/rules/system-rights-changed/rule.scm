; Rights of what a machine runs on.
((command name: (_) @name) @finding
  (#any-of? @name "chmod" "chown" "chgrp")
  (#option? @finding "-R")
  (#operand? @finding "^(/|/(bin|boot|dev|etc|lib|lib64|sbin|sys|usr|var|home|usr/(bin|lib|sbin)))(/|/[*])?$"))

; A home for everyone.
((command name: (_) @name) @finding
  (#eq? @name "chmod")
  (#option? @finding "-R")
  (#operand? @finding "0" "^(0?777|0?000|a[+=]rwx|[+]rwx|ugo[+=]rwx)$")
  (#operand? @finding "^~(/|/[*]|/[.]ssh/?)?$"))

; Nobody may do anything, all the way down.
((command name: (_) @name) @finding
  (#eq? @name "chmod")
  (#option? @finding "-R")
  (#operand? @finding "0" "^(0{1,4}|a-rwx|ugo-rwx|a=|[+-]{0}=)$"))

((command name: (_) @name) @finding
  (#eq? @name "chmod")
  (#operand? @finding "0" "^(0{1,4}|a-rwx|ugo-rwx|a=)$")
  (#operand? @finding "^/(etc|usr|bin|sbin|lib|boot|var|home|root|opt)(/|$)|^/$"))

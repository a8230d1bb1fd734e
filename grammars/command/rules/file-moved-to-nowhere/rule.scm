; By mv; whole homes and system folders are another rule's.
((command name: (_) @name) @finding
  (#any-of? @name "mv" "move")
  (#operand? @finding "-1" "^/dev/null/?$")
  (#not-operand? @finding "0" "^(/|~|/(home|Users|bin|boot|etc|lib|opt|sbin|srv|usr|var)|/dev/null)(/|/[*])?$"))

; The whole tree goes.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "srm")
  (#option? @finding "-r")
  (#operand? @finding "^(/+|~|/(home|Users|bin|boot|dev|etc|lib|lib32|lib64|opt|sbin|srv|sys|usr|var|Applications|Library|System|usr/(bin|lib|sbin|share|local)|var/lib|home/[*]))(/|/[*]|/[.][*]|/[.]|/[.]\\[\\^[.]\\][*]|/[?][*])?$"))

((command name: (_) @name) @finding
  (#any-of? @name "rm" "srm")
  (#option? @finding "-r")
  (#operand? @finding "^(/|~)([.]{0,2}/)?[*]?$"))

((command name: (_) @name) @finding
  (#any-of? @name "rm" "srm")
  (#option? @finding "-r")
  (#operand? @finding "^~/([.](ssh|gnupg|config|local|aws|kube)|Documents|Desktop|Downloads|Pictures|Library|[.]\\?\\?[*])/?[*]?$"))

; Nothing but this option lets the root directory go.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "chmod" "chown" "chgrp")
  (#option? @finding "--no-preserve-root"))

; find, without a choice of what.
((command name: (_) @name) @finding
  (#eq? @name "find")
  (#option? @finding "-delete")
  (#operand? @finding "0" "^(/|~|/(home|Users|bin|boot|etc|lib|opt|sbin|srv|usr|var))/?$")
  (#not-option? @finding "-name" "-iname" "-path" "-ipath" "-regex" "-iregex" "-empty" "-xtype" "-perm" "-user" "-group" "-nouser" "-nogroup" "-size" "-mtime" "-atime" "-ctime" "-mmin" "-amin" "-cmin" "-newer" "-newermt" "-samefile" "-inum" "-maxdepth" "-prune"))

; Moved to where nothing stays.
((command name: (_) @name) @finding
  (#eq? @name "mv")
  (#operand? @finding "-1" "^/dev/null$")
  (#operand? @finding "^(/|~|/(home|Users|bin|boot|etc|lib|opt|sbin|srv|usr|var))(/|/[*])?$"))
; Windows.
((command name: (_) @name) @finding
  (#eq? @name "remove-item")
  (#option? @finding "-Recurse")
  (#option-value? @finding "-Path" "(?i)^([a-z]:[\\\\/]?[*]?|[a-z]:[\\\\/](windows|users|program files( [(]x86[)])?|programdata)([\\\\/][*]?)?|~([\\\\/](documents|desktop|downloads|pictures))?([\\\\/][*]?)?|[\\\\/][*]?)$"))

((command name: (_) @name) @finding
  (#any-of? @name "rd" "del")
  (#option? @finding "/s")
  (#operand? @finding "(?i)^([a-z]:[\\\\/]?([*]([.][*])?)?|[a-z]:[\\\\/](windows|users|program files( [(]x86[)])?|programdata)([\\\\/]([*]([.][*])?)?)?|~([\\\\/](documents|desktop|downloads|pictures))?([\\\\/][*]?)?)$"))

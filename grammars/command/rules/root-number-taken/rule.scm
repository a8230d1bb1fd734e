; Code on the command line.
((command name: (_) @name) @finding
  (#any-of? @name "perl" "php" "ruby" "node" "gdb" "lua" "python3")
  (#word? @finding "(^|[^A-Za-z_])(posix_)?set(re|res|e)?uid\\s{0,4}[( ]\\s{0,4}0\\s{0,4}[,);]|\\$[<>]\\s{0,3}=\\s{0,3}0\\s{0,3};|set(re|res|e)?uid 0[;'\"]?"))

; Programs that were copied, so that the name says nothing.
((command name: (_) @name) @finding
  (#match? @name "^\\./")
  (#word? @finding "set(re|res|e)?uid\\s{0,4}\\(\\s{0,4}0\\s{0,4}[,)]"))

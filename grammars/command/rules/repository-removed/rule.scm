; The repository itself.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "srm")
  (#option? @finding "-r")
  (#operand? @finding "^([.]/|[.][.]/|~/|\\$PWD/)?[.]git/?[*]?$"))

; All files of the folder in which it runs, or of the one above.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "srm")
  (#option? @finding "-r")
  (#operand? @finding "^([.]{1,2}/?|[.]{1,2}/[*]|[.][*]|[.]/[.][*]|([.][.]/){1,8}[*]?)$"))

((command name: (_) @name) @finding
  (#eq? @name "find")
  (#option? @finding "-delete")
  (#operand? @finding "0" "^[.]{1,2}/?$")
  (#not-option? @finding "-name" "-iname" "-path" "-ipath" "-regex" "-iregex" "-empty" "-xtype" "-perm" "-user" "-group" "-nouser" "-nogroup" "-size" "-mtime" "-atime" "-ctime" "-mmin" "-amin" "-cmin" "-newer" "-newermt" "-samefile" "-inum" "-maxdepth" "-mindepth" "-prune"))
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from "ls") (#eq? @to "rm")
  (#option? @finding "-r")
  (#not-operand? @source "."))

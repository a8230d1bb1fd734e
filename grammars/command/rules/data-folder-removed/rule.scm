; Where services keep their data.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "srm")
  (#option? @finding "-r")
  (#operand? @finding "list:data-folders"))

((command name: (_) @name) @finding
  (#eq? @name "find")
  (#option? @finding "-delete")
  (#operand? @finding "0" "list:data-folders")
  (#not-option? @finding "-name" "-iname" "-path" "-mtime" "-mmin" "-empty" "-maxdepth"))

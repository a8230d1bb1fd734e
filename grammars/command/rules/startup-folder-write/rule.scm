; Written there.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(?i)/start menu/programs/startup(/|$)|/microsoft/(word/startup|excel/xlstart)(/|$)"))

; An option of the interpreter.
((command name: (_) @name) @finding
  (#eq? @name "python3")
  (#option? @finding "-O")
  (#option-value? @finding "-m" "^(pytest|unittest|nose2?)$"))

; The variable that means the same.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^PYTHONOPTIMIZE$")
  (#operand? @finding "1" "^[12]$"))

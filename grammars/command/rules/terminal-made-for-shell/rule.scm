; pty.spawn in one line of Python.
((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh" "ksh" "ash" "fish")
  (#via? @finding "python:pty.spawn")
  (#via? @finding "python3 -c")
  (#not-operand? @finding "."))

; script that is given a shell and keeps no record.
((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh" "ksh" "ash" "fish")
  (#via? @finding "script -c")
  (#not-operand? @finding "."))

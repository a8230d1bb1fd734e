; A payload is named among the words.
((command name: (_) @name) @finding
  (#any-of? @name "msfvenom" "msfpc" "msfpc.sh" "msfpayload")
  (#word? @finding "(^|[/_=])(reverse|bind|shell|meterpreter|exec)(_|/|$)"))

((command name: (_) @name) @finding
  (#any-of? @name "veil" "Veil.py" "unicorn.py" "donut" "scarecrow" "shellter")
  (#word? @finding "(?i)meterpreter|(reverse|bind)_|\\.(exe|dll|bin)$"))

; Started through an interpreter.
((command name: (_) @name) @finding
  (#any-of? @name "python3" "ruby" "sh" "bash")
  (#operand? @finding "0" "(^|/)(msfvenom|msfpc\\.sh|Veil\\.py|unicorn\\.py)$")
  (#word? @finding "(?i)meterpreter|(reverse|bind)_"))

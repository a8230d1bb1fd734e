; Options that run something, or choose another's rights.
((command name: (_) @name) @finding
  (#any-of? @name "touch" "tee" "cp" "mv" "ln")
  (#word? @finding "^([./]{1,2})?(--checkpoint(-action)?=.|--to-command=.|--use-compress-program=.|-e ?(sh|bash) .|--rsh=.|--reference=.|--unzip-command=.)"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(^|/)(--checkpoint(-action)?=|--to-command=|--use-compress-program=|-e ?(sh|bash) |--rsh=|--reference=|--unzip-command=)"))

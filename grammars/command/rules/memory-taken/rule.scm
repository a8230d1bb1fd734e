; Files that are memory.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^/(dev/(mem|kmem|port)|proc/kcore)$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^/proc/")
  (#operand? @finding "0" "/mem$"))

; Programs that write it out.
((command name: (_) @name) @finding
  (#eq? @name "gcore")
  (#operand? @finding "-1" "^[0-9]{1,7}$"))

((command name: (_) @name) @finding
  (#any-of? @name "gdb" "lldb")
  (#word? @finding "(dump (binary )?memory|generate-core-file|^gcore|process save-core)"))

((command name: (_) @name) @finding
  (#any-of? @name "procdump" "procdump64" "mimipenguin" "3snake" "linpmem" "avml" "winpmem" "dumpit" "magnetramcapture" "osxpmem")
  (#not-operand? @finding "^(-h|--help|-[?])$"))

((command name: (_) @name) @finding
  (#eq? @name "insmod")
  (#operand? @finding "(^|/)(lime|fmem|pmem)[\\w.-]{0,30}[.]ko$"))

((command name: (_) @name) @finding
  (#any-of? @name "rdrleakdiag" "tttracer" "sqldumper" "createdump")
  (#operand? @finding "(?i)^[-/](fullmemdmp|dumpfull|attach|full|u|f)$"))

; What a login process reads.
((command name: (_) @name) @finding
  (#eq? @name "strace")
  (#word? @finding "(^|=|,)(trace=)?(read|write|read,write|write,read|recvfrom.{0,20})$")
  (#option? @finding "-p")
  (#option-value? @finding "-s" "^[0-9]{3,6}$"))

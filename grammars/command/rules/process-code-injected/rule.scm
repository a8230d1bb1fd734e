; With a debugger.
((command name: (_) @name) @finding
  (#eq? @name "gdb")
  (#option? @finding "-p")
  (#option-value? @finding "-ex" "(call|print|p|set)\\s.{0,40}(system|execve?|dlopen|mprotect|__libc_dlopen_mode)\\s{0,2}\\("))

((command name: (_) @name) @finding
  (#eq? @name "lldb")
  (#word? @finding "(expr|expression|call|p)\\s.{0,40}(system|dlopen|execve)\\s{0,2}\\("))

; Without one.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/proc/[^/]{1,12}/mem$|^/proc/sys/kernel/yama/ptrace_scope$"))

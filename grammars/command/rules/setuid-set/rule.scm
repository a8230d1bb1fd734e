; The setuid bit.
((command name: (_) @name) @finding
  (#eq? @name "chmod")
  (#operand? @finding "^(0?[4-7][0-7]{3}|[ugoa]{0,4}[+=][rwxXst]{0,5}s[rwxXst]{0,5})$")
  (#not-operand? @finding "^0?[12][0-7]{3}$")
  (#not-operand? @finding "^(g|o)\\+"))

((command name: (_) @name) @finding
  (#eq? @name "install")
  (#option-value? @finding "-m" "^0?[4-7][0-7]{3}$|^[ugoa]{0,4}[+=][rwxXt]{0,4}s"))

; Rights that come near root's.
((command name: (_) @name) @finding
  (#eq? @name "setcap")
  (#operand? @finding "0" "cap_(setuid|setgid|sys_admin|sys_ptrace|dac_override|dac_read_search|sys_module)"))
; Put into a script that somebody else runs.
((command name: (_) @name) @finding
  (#any-of? @name "echo" "printf" "tee" "sed")
  (#word? @finding "chmod\\s{1,4}([ugoa]{0,3}\\+s|0?4[0-7]{3})\\s{1,4}(/usr)?/(bin|tmp|var/tmp|dev/shm)/"))

; Out of a program under sudo.
((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh" "ksh")
  (#via? @finding "sudo")
  (#via? @finding "find")
  (#not-operand? @finding "."))

((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh")
  (#via? @finding "sudo")
  (#via? @finding "vim -c")
  (#not-operand? @finding "."))

((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh")
  (#via? @finding "sudo")
  (#via? @finding "awk:system")
  (#not-operand? @finding "."))

((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh")
  (#via? @finding "sudo")
  (#via? @finding "tar --checkpoint-exec")
  (#not-operand? @finding "."))

((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh")
  (#via? @finding "sudo")
  (#via? @finding "perl")
  (#not-operand? @finding "."))

((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh")
  (#via? @finding "sudo")
  (#via? @finding "man")
  (#not-operand? @finding "."))

; With the rights of its owner.
((command name: (_) @name) @finding
  (#any-of? @name "bash" "sh" "dash" "ksh" "zsh")
  (#option? @finding "-p")
  (#not-operand? @finding "."))

((command name: (_) @name) @finding
  (#match? @name "^(/tmp|/var/tmp|/dev/shm|\\.{1,2}|~)/")
  (#operand? @finding "0" "^-p$")
  (#not-operand? @finding "1" "."))

; Code of the user in a program of root.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^GCONV_PATH$")
  (#operand? @finding "1" "^\\.|^/(tmp|dev/shm|home)"))

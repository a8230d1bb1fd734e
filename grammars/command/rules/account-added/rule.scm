; A second root.
((command name: (_) @name) @finding
  (#any-of? @name "useradd" "adduser" "usermod")
  (#option-value? @finding "-u" "^0$"))

((command name: (_) @name) @finding
  (#any-of? @name "useradd" "adduser" "usermod")
  (#option-value? @finding "-g" "^(0|root|wheel)$"))

; A group that may do everything.
((command name: (_) @name) @finding
  (#eq? @name "usermod")
  (#option-value? @finding "-G" "(^|,)(sudo|wheel|admin|root|lxd|disk|shadow)(,|$)"))

; Root by way of the engine. Whoever sets up a machine of their own writes "$USER", which is left to them.
((command name: (_) @name) @finding
  (#eq? @name "usermod")
  (#option-value? @finding "-G" "(^|,)docker(,|$)")
  (#operand? @finding "-1" "^[\\w.-]"))

((command name: (_) @name) @finding
  (#eq? @name "useradd")
  (#option-value? @finding "-G" "(^|,)(sudo|wheel|admin|root|lxd|disk|shadow)(,|$)"))

((command name: (_) @name) @finding
  (#eq? @name "gpasswd")
  (#option? @finding "-a")
  (#operand? @finding "-1" "^(sudo|wheel|admin|root|lxd)$"))

((command name: (_) @name) @finding
  (#eq? @name "gpasswd")
  (#option? @finding "-a")
  (#option-value? @finding "-a" "^[\\w.-]")
  (#operand? @finding "-1" "^docker$"))

; The files of the accounts themselves.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^(/mnt|/host|/hostfs|/usr/local)?/etc/(passwd|shadow|gshadow|group)$"))

((command name: (_) @name) @finding
  (#eq? @name "passwd")
  (#option? @finding "-d"))

((command name: (_) @name) @finding
  (#eq? @name "adduser")
  (#operand? @finding "1" "^(sudo|wheel|admin|docker|root|lxd|disk|shadow)$"))

((command name: (_) @name) @finding
  (#any-of? @name "usermod" "useradd" "groupmod" "groupadd")
  (#option? @finding "-o")
  (#option-value? @finding "-u" "^0+$"))

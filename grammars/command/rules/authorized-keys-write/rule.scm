; The keys that may log in.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(^|/)\\.ssh/authorized_keys2?$|^/etc/ssh/authorized_keys|^/etc/dropbear/authorized_keys$"))

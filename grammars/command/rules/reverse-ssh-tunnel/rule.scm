; An SSH client that asks the far side to listen and to lead back to us.
((command name: (_) @name) @finding
  (#any-of? @name "ssh" "autossh" "plink")
  (#option? @finding "-R"))

; Dropbear's client has no option table of its own.
((command name: (_) @name) @finding
  (#eq? @name "dbclient")
  (#operand? @finding "^-[A-Za-z0-9]*R"))

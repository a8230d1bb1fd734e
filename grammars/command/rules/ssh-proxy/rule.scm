; A SOCKS proxy or a tunnel device over SSH.
((command name: (_) @name) @finding
  (#any-of? @name "ssh" "autossh" "plink")
  (#option? @finding "-D"))

((command name: (_) @name) @finding
  (#any-of? @name "ssh" "autossh")
  (#option? @finding "-w"))

((command name: (_) @name) @finding
  (#eq? @name "sshuttle")
  (#option? @finding "-r"))

; A forward with an address to listen on.
((command name: (_) @name) @finding
  (#any-of? @name "ssh" "autossh")
  (#option-value? @finding "-L" "^(?!localhost:|127[.]|::1|\\[::1\\])(\\[[^\\]]{1,60}\\]|[^:/\\[]{0,100}):[^:]{1,40}:(\\[[^\\]]{1,60}\\]|[^:]{1,200}):[^:]{1,40}$"))

((command name: (_) @name) @finding
  (#any-of? @name "ssh" "autossh")
  (#option-value? @finding "-D" "^([*]|0[.]0[.]0[.]0|\\[?::\\]?)?:\\d"))

((command name: (_) @name) @finding
  (#any-of? @name "ssh" "autossh")
  (#option? @finding "-g")
  (#option? @finding "-L" "-D"))

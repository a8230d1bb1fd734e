; Everyone, everything.
((command name: (_) @name) @finding
  (#any-of? @name "icacls" "cacls" "xcacls" "setacl")
  (#word? @finding "(?i)^([*]S-1-1-0|everyone|jeder|tout le monde|[*]S-1-5-32-545|users):[(]?((oi|ci|io|np)[)][(]){0,3}f[)]?$"))

((command name: (_) @name) @finding
  (#eq? @name "net")
  (#sub? @finding "share")
  (#option-value? @finding "/grant" "(?i)^(everyone|jeder),full$"))

; The system's own.
((command name: (_) @name) @finding
  (#eq? @name "takeown")
  (#word? @finding "(?i)^[a-z]:[/\\\\]windows[/\\\\]"))

((command name: (_) @name) @finding
  (#eq? @name "icacls")
  (#option? @finding "/grant" "/setowner" "/reset")
  (#word? @finding "(?i)^[a-z]:[/\\\\]windows[/\\\\]"))

((command name: (_) @name) @finding
  (#eq? @name "sc")
  (#operand? @finding "(?i)scmanager")
  (#word? @finding "^D:"))

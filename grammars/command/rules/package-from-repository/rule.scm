; pip and its kin.
((command name: (_) @name) @finding
  (#any-of? @name "pip" "uv" "pipx")
  (#word? @finding "^[A-Za-z0-9_ \\[\\]-]{0,60}(@ )?git\\+(https|ssh)://")
  (#not-operand? @finding "@[0-9a-f]{40}(#|$)"))

((command name: (_) @name) @finding
  (#eq? @name "pip")
  (#sub? @finding "install")
  (#option? @finding "--extra-index-url"))

; npm and its kin.
((command name: (_) @name) @finding
  (#any-of? @name "npm" "pnpm" "yarn" "bun")
  (#operand? @finding "^((github|gitlab|bitbucket):|git\\+(https|ssh)://|git://)")
  (#not-operand? @finding "#[0-9a-f]{40}$"))

; cargo.
((command name: (_) @name) @finding
  (#eq? @name "cargo")
  (#operand? @finding "^(install|add)$")
  (#operand? @finding "^--git(=|$)")
  (#not-operand? @finding "^--(rev|tag)(=|$)"))

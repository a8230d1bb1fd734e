; macOS.
((command name: (_) @name) @finding
  (#eq? @name "xattr")
  (#operand? @finding "^com[.]apple[.]quarantine$")
  (#operand? @finding "^-[rsv]{0,3}d[rsv]{0,3}$"))

((command name: (_) @name) @finding
  (#eq? @name "xattr")
  (#operand? @finding "^-[rsv]{0,3}c[rsv]{0,3}$")
  (#operand? @finding "[.](app|dmg|pkg|command|dylib|kext)/?$|^/Applications/"))

; Windows.
((command name: (_) @name) @finding
  (#eq? @name "unblock-file")
  (#word? @finding "(?i)[.](exe|dll|msi|scr|xll|iso|vhdx?|js|vbs|hta)$"))

((command name: (_) @name) @finding
  (#any-of? @name "remove-item" "clear-content" "set-content")
  (#option-value? @finding "-Stream" "(?i)^zone[.]identifier$"))

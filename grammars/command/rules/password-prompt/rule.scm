; The script gets what was typed.
((command name: (_) @name) @finding
  (#eq? @name "osascript")
  (#word? @finding "hidden answer"))

; A shell that speaks as sudo.
((command name: (_) @name) @finding
  (#eq? @name "read")
  (#option-value? @finding "-p" "^\\[sudo\\]|^(sudo|SUDO) password|^Password for root|[Pp]assword for"))

; The script gets what was typed.
((command name: (_) @name) @finding
  (#eq? @name "osascript")
  (#word? @finding "hidden answer"))

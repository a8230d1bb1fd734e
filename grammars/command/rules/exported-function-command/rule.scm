; The text itself.
((command name: (_)) @finding
  (#via? @finding "exported function"))

; In a header.
((command name: (_) @name) @finding
  (#any-of? @name "curl" "wget")
  (#word? @finding "\\(\\)\\s?\\{\\s?[:_\\w]{0,8}\\s?;?\\s?\\}\\s?;\\s?/?[a-z]"))

; In a variable.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "1" "^\\(\\)\\s?\\{\\s?[:_\\w]{0,8}\\s?;?\\s?\\}\\s?;\\s?/?[a-z]"))

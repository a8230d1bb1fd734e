; A command that stood in the source as something else.
((command) @finding
  (#via? @finding "base64"))

((command) @finding
  (#via? @finding "hex"))

; Unknown text that went through a decoder.
((pipeline . (command) . (command name: (_) @to) @finding .)
  (#eq? @to ":run")
  (#through? @finding "base64"))

((pipeline . (command) . (command name: (_) @to) @finding .)
  (#eq? @to ":run")
  (#through? @finding "xxd"))

((pipeline . (command) . (command name: (_) @to) @finding .)
  (#eq? @to ":run")
  (#through? @finding "openssl")
  (#through? @finding "base64"))

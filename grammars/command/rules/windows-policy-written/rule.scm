; The keys of policies.
((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty" "remove-itemproperty")
  (#not-sub? @finding "query" "export" "save" "compare")
  (#word? @finding "(?i)\\\\(software\\\\policies\\\\microsoft|currentversion\\\\policies)\\\\[^\\\\]{2,60}"))

; By a method.
((command name: (_) @name) @finding
  (#match? @name "^(wscript[.]shell|microsoft[.]win32[.]registry)[a-z0-9.]{0,120}[.](regwrite|setvalue)$")
  (#word? @finding "(?i)\\\\(software\\\\policies\\\\microsoft|currentversion\\\\policies)\\\\"))

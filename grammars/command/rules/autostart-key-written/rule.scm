; With reg.
((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add" "import" "copy")
  (#operand? @finding "(?i)\\\\currentversion\\\\(policies\\\\explorer\\\\)?run(once(ex)?|services(once)?)?(\\\\|$)"))

; With PowerShell.
((command name: (_) @name) @finding
  (#any-of? @name "set-itemproperty" "new-itemproperty" "copy-itemproperty" "new-item" "set-item")
  (#option-value? @finding "-Path" "(?i)\\\\currentversion\\\\(policies\\\\explorer\\\\)?run(once(ex)?|services(once)?)?(\\\\|$)"))

; By a method.
((command name: (_) @name) @finding
  (#match? @name "^(wscript\\.shell|microsoft\\.win32\\.registry)[a-z0-9.]{0,120}\\.(regwrite|setvalue)$")
  (#word? @finding "(?i)\\\\currentversion\\\\run"))

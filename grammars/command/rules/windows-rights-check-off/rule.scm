; No question.
((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#option-value? @finding "/v" "(?i)^(enablelua|consentpromptbehavioradmin|promptonsecuredesktop|enableinstallerdetection|enablevirtualization)$")
  (#option-value? @finding "/d" "^(0|0x0+)$"))

((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#option-value? @finding "/v" "(?i)^localaccounttokenfilterpolicy$")
  (#option-value? @finding "/d" "^(1|0x0*1)$"))

((command name: (_) @name) @finding
  (#any-of? @name "set-itemproperty" "new-itemproperty")
  (#option-value? @finding "-Name" "(?i)^(enablelua|consentpromptbehavioradmin|promptonsecuredesktop)$")
  (#option-value? @finding "-Value" "^(0|0x0+)$"))

; A command for a program that is raised.
((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#operand? @finding "(?i)\\\\(ms-settings|mscfile|exefile|appx82a6gwre4fdg3bt635tn5ctqjf8msdd2|folder|\\.pwn|launcher\\.systemsettings)\\\\(shell\\\\(open|runas|[a-z]{1,10})\\\\command|curver)$|\\\\app paths\\\\control\\.exe$"))

((command name: (_) @name) @finding
  (#any-of? @name "set-itemproperty" "new-itemproperty" "new-item" "set-item")
  (#option-value? @finding "-Path" "(?i)\\\\(ms-settings|mscfile|exefile|folder|launcher\\.systemsettings)\\\\(shell\\\\(open|runas|[a-z]{1,10})\\\\command|curver)\\\\?$"))

((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#operand? @finding "(?i)^hkcu\\\\environment$")
  (#option-value? @finding "/v" "(?i)^(windir|systemroot)$"))

; Rights that were kept from before.
((command name: (_) @name) @finding
  (#eq? @name "runas")
  (#option? @finding "/savecred"))

; Its own switches.
((command name: (_) @name) @finding
  (#eq? @name "spctl")
  (#operand? @finding "^--(master|global)-disable$"))

((command name: (_) @name) @finding
  (#eq? @name "csrutil")
  (#operand? @finding "0" "^disable$"))

((command name: (_) @name) @finding
  (#eq? @name "csrutil")
  (#operand? @finding "0" "^authenticated-root$")
  (#operand? @finding "1" "^disable$"))

((command name: (_) @name) @finding
  (#match? @name "(^|/)socketfilterfw$")
  (#operand? @finding "^--(setglobalstate|setblockall|setstealthmode)$")
  (#operand? @finding "^off$"))

((command name: (_) @name) @finding
  (#eq? @name "defaults")
  (#operand? @finding "0" "^write$")
  (#operand? @finding "^(GKAutoRearm|LSQuarantine|globalstate|Hide500Users|HiddenUsersList|DisableScreenLock)$"))

((command name: (_) @name) @finding
  (#eq? @name "nvram")
  (#word? @finding "amfi_get_out_of_my_way=(0x)?1|csr-active-config="))

; What is written down.
((command name: (_) @name) @finding
  (#eq? @name "log")
  (#operand? @finding "0" "^erase$"))

; Who may see what.
((command name: (_) @name) @finding
  (#eq? @name "tccutil")
  (#operand? @finding "0" "^reset$"))

((command name: (_) @name) @finding
  (#eq? @name "sqlite3")
  (#operand? @finding "0" "com\\.apple\\.TCC/TCC\\.db$")
  (#operand? @finding "1" "(?i)insert|update|replace|delete"))

((command name: (_) @name) @finding
  (#eq? @name "dscl")
  (#operand? @finding "^IsHidden$")
  (#operand? @finding "-1" "^(1|true|YES)$"))

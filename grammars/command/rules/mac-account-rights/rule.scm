; Accounts.
((command name: (_) @name) @finding
  (#eq? @name "sysadminctl")
  (#operand? @finding "^-(addUser|resetPasswordFor)$"))

((command name: (_) @name) @finding
  (#eq? @name "sysadminctl")
  (#operand? @finding "^-(guestAccount|afpGuestAccess|smbGuestAccess)$")
  (#operand? @finding "^on$"))

((command name: (_) @name) @finding
  (#eq? @name "dscl")
  (#operand? @finding "^-?create$")
  (#operand? @finding "^/Users/[^/]{1,60}$")
  (#operand? @finding "^(UniqueID|UserShell|PrimaryGroupID|Password)$"))

((command name: (_) @name) @finding
  (#eq? @name "dsenableroot")
  (#not-operand? @finding "^-d$"))

; Groups.
((command name: (_) @name) @finding
  (#eq? @name "dscl")
  (#operand? @finding "^-?(append|merge)$")
  (#operand? @finding "^/Groups/(admin|wheel|_lpadmin)$"))

((command name: (_) @name) @finding
  (#eq? @name "dseditgroup")
  (#operand? @finding "^-a$")
  (#operand? @finding "-1" "^(admin|wheel)$"))

; By whatever name of its folder.
((command name: (_) @name) @finding
  (#eq? @name "dscl")
  (#operand? @finding "^-?create$")
  (#operand? @finding "^~[\\w.-]{0,60}$")
  (#operand? @finding "^(UniqueID|UserShell|PrimaryGroupID|Password)$"))

; Remote management opened to an account.
((command name: (_) @name) @finding
  (#match? @name "(^|/)kickstart$")
  (#operand? @finding "^-activate$"))

((command name: (_) @name) @finding
  (#eq? @name "systemsetup")
  (#operand? @finding "^-(f-)?setremote(login|appleevents)$")
  (#operand? @finding "^on$"))

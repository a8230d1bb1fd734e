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

; A line put in place of another.
((command name: (_) @name) @finding
  (#eq? @name "sed")
  (#word? @finding "[/|,#!@](\\\\1|&)?\\s{0,3}(PermitRootLogin|PermitEmptyPasswords)\\s+(yes|prohibit-password|without-password)\\s{0,3}[/|,#!@][gIi]{0,2}$")
  (#word? @finding "sshd_config"))

((command name: (_) @name) @finding
  (#eq? @name "sed")
  (#word? @finding "[/|,#!@](\\\\1|&)?\\s{0,3}PasswordAuthentication\\s+yes\\s{0,3}[/|,#!@][gIi]{0,2}$")
  (#word? @finding "sshd_config"))

((command name: (_) @name) @finding
  (#eq? @name "sed")
  (#word? @finding "[/|,#!@]\\s{0,3}(AuthorizedKeysFile|AuthorizedKeysCommand|TrustedUserCAKeys)\\s+\\S")
  (#word? @finding "sshd_config"))

; A line more.
((command name: (_) @name) @finding
  (#any-of? @name "echo" "printf" "tee")
  (#operand? @finding "^(\\s|\\\\n){0,4}(PermitRootLogin[ =]+yes|PermitEmptyPasswords[ =]+yes|AuthorizedKeysFile[ =]+/|AuthorizedKeysCommand[ =]+/|PubkeyAccepted(KeyTypes|Algorithms)[ =]+[+]ssh-(dss|rsa))"))

((command name: (_) @name) @finding
  (#eq? @name "sshd")
  (#word? @finding "^(PermitRootLogin|PermitEmptyPasswords)[ =]yes$"))

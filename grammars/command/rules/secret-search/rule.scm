; By name, over a wide area.
((command name: (_) @name) @finding
  (#eq? @name "find")
  (#option-value? @finding "-name" "^\\*?(id_(rsa|dsa|ecdsa|ed25519|\\*)\\*?|\\.netrc|\\.pgpass|\\.git-credentials|\\.aws|\\.gnupg|\\.ssh|\\.kube|credentials(\\.json|\\.xml)?|\\*?\\.(pem|ppk|kdbx?|pfx|p12|keytab|jks)|wallet\\.dat|shadow|\\.bash_history|\\.env\\*?|kubeconfig)$")
  (#operand? @finding "^(/|~|/home|/root|/etc|/opt|/srv|/Users|//?\\.[a-z]{1,12})/?$"))

; By content, over a wide area.
((command name: (_) @name) @finding
  (#any-of? @name "grep" "rg")
  (#word? @finding "(?:[Pp]assw(or)?d|PASSWORD|[Ss]ecret|SECRET|[Aa]pi[_-]?[Kk]ey|API_KEY|[Tt]oken|BEGIN .{0,20}PRIVATE KEY|aws_secret)")
  (#operand? @finding "-1" "^(/|~|/home|/root|/etc|/var|/opt|/Users|\\$HOME)/?$"))

; Over the registry, and over shared folders of settings.
((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "query")
  (#option-value? @finding "/f" "(?i)passw|pwd|secret|credential"))

((command name: (_) @name) @finding
  (#eq? @name "findstr")
  (#operand? @finding "(?i)^/[a-z]{0,6}s[a-z]{0,6}$")
  (#operand? @finding "(?i)^(/c:)?(c?passw?(ord)?|pwd)=?$"))

((command name: (_) @name) @finding
  (#eq? @name "findstr")
  (#option? @finding "/s" "/si" "/sim" "/spin")
  (#operand? @finding "(?i)^(/c:)?(c?passw?(ord)?|pwd)=?$"))

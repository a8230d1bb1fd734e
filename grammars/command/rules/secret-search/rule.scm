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

; In the environment, which holds values, not names.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "env" "printenv" "set" "export" "declare") (#any-of? @to "grep" "rg" "awk" "sed")
  (#not-operand? @source ".")
  (#operand? @finding "0" "(?i)(key|token|secret|passw|credential|auth|aws)"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from "history") (#any-of? @to "grep" "rg" "awk")
  (#operand? @finding "0" "(?i)(passw|token|secret|api.?key|credential|sshpass|mysql.{0,5}-p)"))

; In what processes were started with, or hold.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "ps" "strings" "tcpdump" "tshark" "ngrep" "ps auxww") (#any-of? @to "grep" "rg")
  (#operand? @finding "0" "(?i)(passw|token=|secret|api.?key|credential|authorization)"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from "cat") (#any-of? @to "grep" "rg")
  (#operand? @source "^/proc/.{1,12}/(cmdline|environ)$")
  (#operand? @finding "0" "(?i)(pass|token|secret|key)"))

; By the shape of a key.
((command name: (_) @name) @finding
  (#any-of? @name "grep" "rg" "ag" "ack")
  (#word? @finding "(AKIA|ASIA|ghp_|github_pat_|sk-ant-|xox[bp]-|AIza|glpat-)")
  (#operand? @finding "-1" "^(/|~|/home|/root|/etc|/var|/opt|/srv|/Users|[$]HOME)/?$"))

; By name, with other programs.
((command name: (_) @name) @finding
  (#any-of? @name "locate" "plocate" "mlocate" "mdfind")
  (#operand? @finding "(id_(rsa|dsa|ecdsa|ed25519)|[.]kdbx?|[.]netrc|[.]pgpass|[.]git-credentials|wallet[.]dat|[.]ppk|[.]aws/credentials|kubeconfig)"))

((command name: (_) @name) @finding
  (#any-of? @name "fd")
  (#operand? @finding "(id_(rsa|dsa|ecdsa|ed25519)|kdbx|netrc|pgpass|git-credentials|wallet[.]dat|ppk)")
  (#operand? @finding "^(/|~|/home|/root|/Users)/?$"))

((command name: (_) @name) @finding
  (#any-of? @name "trufflehog" "noseyparker" "gitleaks" "detect-secrets" "ggshield")
  (#operand? @finding "^(/|~|/home|/root|/Users|/etc|[$]HOME)/?$"))

; On Windows.
((command name: (_) @name) @finding
  (#any-of? @name "get-childitem" "dir")
  (#word? @finding "(?i)[*]?([.](kdbx?|ppk|pfx|p12|rdp|ovpn|vmdk|pem)|id_rsa|unattend[.]xml|sysprep[.]inf|web[.]config|groups[.]xml|sitemanager[.]xml|consolehost_history[.]txt)$")
  (#option? @finding "-Recurse"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "get-childitem" "get-content" "ls" "dir") (#any-of? @to "select-string" "findstr")
  (#word? @finding "(?i)(passw|pwd|secret|credential|api.?key|cpassword)")
  (#word? @source "(?i)(^[a-z]:[/\\\\]?$|^[a-z]:[/\\\\](users|inetpub|windows)|^~|history[.]txt$|web[.]config$)"))

((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "query")
  (#operand? @finding "0" "(?i)\\\\(simontatham\\\\putty\\\\sessions.{0,60}|ultravnc|realvnc\\\\.{1,40}|tightvnc\\\\.{1,40}|openssh\\\\agent\\\\keys|microsoft\\\\terminal server client\\\\.{1,40}|winscp.{0,40}sessions.{0,60})$"))

((command name: (_) @name) @finding
  (#any-of? @name "reg" "get-itemproperty" "get-itempropertyvalue")
  (#word? @finding "(?i)\\\\winlogon\\\\?$")
  (#word? @finding "(?i)^(default|altdefault)password$"))

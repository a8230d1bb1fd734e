; A program of the list.
((command name: (_) @name) @finding
  (#in-list? @name "credential-tools")
  (#operand? @finding ".")
  (#not-operand? @finding "^(-h|--help|--version|-V)$"))

((command name: (_) @name) @finding
  (#any-of? @name "hydra" "medusa" "ncrack")
  (#option? @finding "-l" "-L" "-p" "-P" "-C"))

; Started through an interpreter.
((command name: (_) @name) @finding
  (#any-of? @name "python3" "sh" "bash" "ruby")
  (#operand? @finding "0" "list:credential-tools"))

; Tools for directories and their tickets, by whatever of their cmdlets.
((command name: (_) @name) @finding
  (#any-of? @name "invoke-mimikatz" "invoke-kerberoast" "invoke-powerdump" "invoke-dcsync" "invoke-inveigh" "invoke-bloodhound" "invoke-rubeus" "invoke-sharphound" "invoke-tokenmanipulation" "invoke-ninjacopy" "get-gpppassword" "get-adreplaccount" "get-addbaccount" "invoke-certify" "invoke-phant0m"))

((command name: (_) @name) @finding
  (#match? @name "^(get|invoke|new|set|export|open)-aadint[a-z]{3,60}$"))

((command name: (_) @name) @finding
  (#eq? @name "new-object")
  (#word? @finding "(?i)kerberosrequestorsecuritytoken"))

((command name: (_) @name) @finding
  (#eq? @name "setspn")
  (#operand? @finding "(?i)^[-/]q$")
  (#operand? @finding "^[*]/[*]$"))

; Between two others.
((command name: (_) @name) @finding
  (#any-of? @name "arpspoof" "sslstrip" "dsniff" "ettercap" "mitm6" "ntlmrelayx.py" "impacket-ntlmrelayx" "urlsnarf" "wifiphisher" "mdk4" "eaphammer")
  (#operand? @finding "."))

; What the machine sees pass by, on Windows.
((command name: (_) @name) @finding
  (#eq? @name "netsh")
  (#operand? @finding "0" "^trace$")
  (#operand? @finding "(?i)^capture=yes$"))

((command name: (_) @name) @finding
  (#eq? @name "pktmon")
  (#word? @finding "(?i)^start$"))

((command name: (_) @name) @finding
  (#eq? @name "pktmon")
  (#sub? @finding "start"))

; A scanner aimed elsewhere.
((command name: (_) @name) @finding
  (#eq? @name "nmap")
  (#operand? @finding ".")
  (#not-operand? @finding "list:local-hosts"))

((command name: (_) @name) @finding
  (#eq? @name "nmap")
  (#option? @finding "-iL" "-iR"))

((command name: (_) @name) @finding
  (#any-of? @name "masscan" "zmap" "arp-scan" "rustscan")
  (#not-operand? @finding "list:local-hosts"))

((command name: (_) @name) @finding
  (#any-of? @name "masscan" "zmap")
  (#operand? @finding "^[0-9.]{1,15}/[0-9]{1,2}$"))

((command name: (_) @name) @finding
  (#eq? @name "fping")
  (#operand? @finding "/[0-9]{1,2}$|^[0-9]{1,3}[.][0-9]{1,3}[.][0-9]{1,3}[.][0-9]{1,3}$")
  (#word? @finding "^(-g|--generate|-[a-z]{1,6}g)$"))

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

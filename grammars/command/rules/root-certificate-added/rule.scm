; macOS.
((command name: (_) @name) @finding
  (#eq? @name "security")
  (#operand? @finding "0" "^add-trusted-cert$"))

; Windows.
((command name: (_) @name) @finding
  (#eq? @name "certutil")
  (#word? @finding "(?i)^(root|authroot|trustedpublisher)$")
  (#option? @finding "-addstore" "-importpfx"))

((command name: (_) @name) @finding
  (#any-of? @name "import-certificate" "import-pfxcertificate")
  (#word? @finding "(?i)\\\\(root|authroot|trustedpublisher)\\\\?$"))

((command name: (_) @name) @finding
  (#eq? @name "certmgr")
  (#word? @finding "(?i)^[-/]add$")
  (#word? @finding "(?i)^(root|trustedpublisher)$"))

; Linux.
((command name: (_) @name) @finding
  (#eq? @name "trust")
  (#operand? @finding "0" "^anchor$")
  (#not-operand? @finding "^--remove$"))

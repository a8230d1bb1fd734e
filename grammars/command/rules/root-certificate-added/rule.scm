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

; Where the lists of the system are made from.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/(usr/local/share/(ca-certificates|certs)|usr/share/pki/(ca-)?trust|etc/(pki/ca-trust/source(/anchors)?|ca-certificates/trust-source(/anchors)?|pki/trust/anchors))(/|$)"))

((command name: (_) @name) @finding
  (#any-of? @name "cp" "mv" "install" "ln")
  (#operand? @finding "-1" "^/(usr/local/share/(ca-certificates|certs)|etc/(pki/ca-trust/source(/anchors)?|ca-certificates/trust-source(/anchors)?|pki/trust/anchors))/?$"))

; For every browser of an account.
((command name: (_) @name) @finding
  (#eq? @name "certutil")
  (#word? @finding "^-A$")
  (#word? @finding "^(CT?|T?C)[a-zA-Z]{0,4},"))

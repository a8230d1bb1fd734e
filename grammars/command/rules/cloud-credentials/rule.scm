; What is asked for is a credential.
((command name: (_) @name) @finding
  (#any-of? @name "curl" "wget" "http" "aria2c" "lynx" "nc" "ncat")
  (#operand? @finding "list:metadata-hosts")
  (#operand? @finding "(security-credentials|service-accounts?/.{0,80}(token|identity)|identity/oauth2/token|/v1/token|ram/security-credentials|user-data|opc/v[12]/identity|v1/identity|credentials/|identity-credentials)"))

((command name: (_) @name) @finding
  (#eq? @name ":fetch")
  (#operand? @finding "0" "list:metadata-hosts")
  (#operand? @finding "0" "(security-credentials|service-accounts?/.{0,80}(token|identity)|identity/oauth2/token|/v1/token|ram/security-credentials|user-data|opc/v[12]/identity|v1/identity|credentials/|identity-credentials)"))

; A metadata address, and no credential asked for.
((command name: (_) @name) @finding
  (#any-of? @name "curl" "wget" "http" "aria2c" "lynx" "nc" "ncat" ":fetch" ":connect")
  (#operand? @finding "list:metadata-hosts")
  (#not-operand? @finding "(security-credentials|service-accounts?/.{0,80}(token|identity)|identity/oauth2/token|/v1/token|ram/security-credentials|user-data|opc/v[12]/identity|v1/identity|credentials/|identity-credentials)"))

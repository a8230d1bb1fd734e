; Certificates.
((command name: (_) @name) @finding
  (#any-of? @name "npm" "yarn" "pnpm")
  (#operand? @finding "^(strict-ssl|enableStrictSsl)(=false)?$")
  (#operand? @finding "(^|=)false$"))

((command name: (_) @name) @finding
  (#any-of? @name "npm" "pnpm" "yarn")
  (#option-value? @finding "--strict-ssl" "^false$"))

((command name: (_) @name) @finding
  (#eq? @name "pip")
  (#option? @finding "--trusted-host")
  (#not-option-value? @finding "--trusted-host" "^(localhost|127[.]|10[.]|192[.]168[.]|172[.](1[6-9]|2\\d|3[01])[.]|[a-z0-9-]{1,60}(:|$)|.{1,80}[.](local|internal|lan|corp))"))

((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^(npm_config_strict_ssl|NPM_CONFIG_STRICT_SSL|YARN_ENABLE_STRICT_SSL)$")
  (#operand? @finding "1" "^(false|0)$"))

; Checksums of Go.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^(GOSUMDB|GONOSUMDB|GONOSUMCHECK|GOINSECURE)$")
  (#operand? @finding "1" "^(off|[*]|1)$"))

((command name: (_) @name) @finding
  (#eq? @name "go")
  (#operand? @finding "^(GOSUMDB=off|GOFLAGS=-insecure|GONOSUMDB=[*]|GOINSECURE=[*]|-insecure)$"))

; Signatures.
((command name: (_) @name) @finding
  (#any-of? @name "apt-get" "apt")
  (#option? @finding "--allow-unauthenticated"))

((command name: (_) @name) @finding
  (#any-of? @name "apt-get" "apt")
  (#option-value? @finding "-o" "(AllowInsecureRepositories|AllowUnauthenticated|Verify-Peer)=(true|1|false)"))

((command name: (_) @name) @finding
  (#any-of? @name "echo" "printf" "add-apt-repository")
  (#word? @finding "^deb(-src)? .{0,80}trusted=yes"))

((command name: (_) @name) @finding
  (#any-of? @name "dnf" "yum" "zypper" "tdnf" "microdnf")
  (#operand? @finding "^--(nogpgcheck|no-gpg-checks?|setopt=gpgcheck=0)$")
  (#not-operand? @finding "^([.]|/|[^:]{1,200}[.]rpm$)"))

((command name: (_) @name) @finding
  (#eq? @name "apk")
  (#operand? @finding "^--allow-untrusted$")
  (#not-operand? @finding "^([.]|/|[^:]{1,200}[.]apk$)"))

((command name: (_) @name) @finding
  (#eq? @name "gem")
  (#operand? @finding "^NoSecurity$"))

; In settings.
((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "(^|[.])(strict-ssl|enableStrictSsl|strictSsl|sslVerify|ssl_verify|enableImmutableInstalls|checksumBehavior)$")
  (#operand? @finding "1" "^(false|0|no|ignore)$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "(^|[.])(trusted-host|unsafeHttpWhitelist|allow-insecure-host)$")
  (#not-operand? @finding "1" "^(localhost|127[.]|10[.]|192[.]168[.]|172[.](1[6-9]|2\\d|3[01])[.]|[a-z0-9-]{1,60}(:|$)|.{1,80}[.](local|internal|lan|corp))"))

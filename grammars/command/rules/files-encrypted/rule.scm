; One process a file.
((command name: (_) @name) @finding
  (#eq? @name "openssl")
  (#sub? @finding "enc" "aes-256-cbc" "aes-128-cbc")
  (#not-option? @finding "-d")
  (#via? @finding "find"))

((command name: (_) @name) @finding
  (#eq? @name "gpg")
  (#option? @finding "-c" "-e")
  (#via? @finding "find"))

((command name: (_) @name) @finding
  (#any-of? @name "ccrypt" "ccencrypt" "age" "mcrypt" "aescrypt")
  (#not-operand? @finding "^(-d|--decrypt)$")
  (#via? @finding "find"))

((command name: (_) @name) @finding
  (#eq? @name "zip")
  (#option? @finding "-P")
  (#via? @finding "find"))

((command name: (_) @name) @finding
  (#eq? @name "7z")
  (#operand? @finding "^-p.")
  (#via? @finding "find"))

; One process a file, by xargs.
((command name: (_) @name) @finding
  (#any-of? @name "ccrypt" "ccencrypt" "age" "mcrypt" "aescrypt")
  (#not-operand? @finding "^(-d|--decrypt)$")
  (#via? @finding "xargs"))

((command name: (_) @name) @finding
  (#eq? @name "gpg")
  (#option? @finding "-c" "-e")
  (#via? @finding "xargs"))

((command name: (_) @name) @finding
  (#eq? @name "openssl")
  (#sub? @finding "enc" "aes-256-cbc" "aes-128-cbc")
  (#not-option? @finding "-d")
  (#via? @finding "xargs"))

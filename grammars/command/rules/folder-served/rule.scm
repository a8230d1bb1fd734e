; Python.
((command name: (_) @name) @finding
  (#eq? @name "python3")
  (#option-value? @finding "-m" "^(http[.]server|SimpleHTTPServer|uploadserver|pyftpdlib|twisted)$")
  (#operand? @finding "^(/|~/?|/(etc|root|home|var|Users)/?|--directory=(/|~/?|/(etc|root|home|var|Users)/?))$"))

; PHP.
((command name: (_) @name) @finding
  (#eq? @name "php")
  (#option? @finding "-S")
  (#option-value? @finding "-t" "^(/|~/?|/(etc|root|home|var|Users)/?)$"))

; busybox, Ruby and node's.
((command name: (_) @name) @finding
  (#any-of? @name "httpd" "http-server" "serve" "ftpd" "darkhttpd" "webfsd")
  (#operand? @finding "^(/|~/?|/(etc|root|home|var|Users)/?)$"))

((command name: (_) @name) @finding
  (#eq? @name "ruby")
  (#option-value? @finding "-e" "^(httpd|WEBrick)")
  (#operand? @finding "0" "^(/|~/?|/(etc|root|home|var|Users)/?)$"))

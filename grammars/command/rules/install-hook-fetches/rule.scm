; Without being asked, on install.
((command name: (_) @name) @finding
  (#any-of? @name "curl" "wget" "aria2c" "invoke-webrequest" "invoke-restmethod" "certutil" "bitsadmin")
  (#via? @finding "package-json:preinstall"))

((command name: (_) @name) @finding
  (#any-of? @name "curl" "wget" "aria2c" "invoke-webrequest" "invoke-restmethod" "certutil" "bitsadmin")
  (#via? @finding "package-json:install"))

((command name: (_) @name) @finding
  (#any-of? @name "curl" "wget" "aria2c" "invoke-webrequest" "invoke-restmethod" "certutil" "bitsadmin")
  (#via? @finding "package-json:postinstall"))

; In the words of a program, not through one that fetches.
((command name: (_) @name) @finding
  (#any-of? @name ":fetch" ":send" ":connect")
  (#via? @finding "package-json:preinstall"))

((command name: (_) @name) @finding
  (#any-of? @name ":fetch" ":send" ":connect")
  (#via? @finding "package-json:install"))

((command name: (_) @name) @finding
  (#any-of? @name ":fetch" ":send" ":connect")
  (#via? @finding "package-json:postinstall"))

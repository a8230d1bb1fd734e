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

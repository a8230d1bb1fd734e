; With an address.
((command name: (_) @name) @finding
  (#eq? @name "certutil")
  (#word? @finding "(?i)^[-/]?(urlcache|verifyctl|url)$|^(https?|ftp)://")
  (#word? @finding "(?i)^.?(https?|ftp)://")
  (#not-operand? @finding "(?i)[.](crl|crt|cer|p7c)$"))

((command name: (_) @name) @finding
  (#eq? @name "bitsadmin")
  (#word? @finding "(?i)^(https?|ftp)://"))

((command name: (_) @name) @finding
  (#eq? @name "start-bitstransfer")
  (#word? @finding "(?i)^http://"))

((command name: (_) @name) @finding
  (#any-of? @name "desktopimgdownldr" "ieexec" "certreq" "mpcmdrun" "configsecuritypolicy" "installutil" "imewdbld" "cmdl32" "gfxdownloadwrapper" "squirrel" "appinstaller" "wsreset" "msohtmed" "xwizard" "finger" "printbrm" "replace")
  (#word? @finding "(?i)(https?|ftp|ms-appinstaller)://|^/lockscreenurl:http"))

((command name: (_) @name) @finding
  (#any-of? @name "extrac32" "esentutl" "expand" "print" "findstr" "makecab" "diantz")
  (#word? @finding "(?i)^\\\\\\\\[^\\\\]{1,80}\\\\"))

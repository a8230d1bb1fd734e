; The cache of certificates, filled with something else.
((command name: (_) @name) @finding
  (#eq? @name "certutil")
  (#option? @finding "-urlcache" "-verifyctl")
  (#operand? @finding "^(https?|ftp)://")
  (#not-operand? @finding "(?i)[.](crl|crt|cer|p7b|sst)$"))

; The transfer service, into places where programs are started from.
((command name: (_) @name) @finding
  (#eq? @name "bitsadmin")
  (#option? @finding "/transfer" "/addfile")
  (#operand? @finding "^(https?|ftp)://")
  (#operand? @finding "(?i)[.](exe|dll|ps1|bat|cmd|vbs|js|hta|scr|msi|cab|zip|iso)$"))

; Settings and tools that take an address.
((command name: (_) @name) @finding
  (#any-of? @name "desktopimgdownldr" "configsecuritypolicy" "gfxdownloadwrapper" "ieexec" "presentationhost" "xwizard" "wsreset" "imewdbld" "installutil" "squirrel" "nimgrab" "certoc")
  (#word? @finding "(?i)(^|[:=])(https?|ftp)://"))

((command name: (_) @name) @finding
  (#match? @name "(?i)(^|/)(gup|nimgrab|dataprotect|certoc)([.]exe)?$")
  (#word? @finding "(https?|ftp)://"))

((command name: (_) @name) @finding
  (#eq? @name "finger")
  (#operand? @finding "^[^@]{1,100}@[\\w.-]{3,}$"))

; Copies from another machine's share by tools that are no copiers.
((command name: (_) @name) @finding
  (#any-of? @name "replace" "expand" "extrac32" "esentutl" "findstr" "print" "makecab" "printbrm" "diantz" "ldifde")
  (#word? @finding "^(/[a-z]{1,3}[:=])?\\\\\\\\[^\\\\?.]"))

; More that takes an address, and the transfer service without encryption.
((command name: (_) @name) @finding
  (#any-of? @name "certreq" "mpcmdrun" "cmdl32" "appinstaller" "msohtmed")
  (#word? @finding "(?i)(https?|ftp|ms-appinstaller)://"))

((command name: (_) @name) @finding
  (#any-of? @name "bitsadmin" "start-bitstransfer")
  (#word? @finding "(?i)^http://"))

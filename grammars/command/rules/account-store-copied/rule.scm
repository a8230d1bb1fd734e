; Hives.
((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "save" "export")
  (#operand? @finding "0" "^(HKLM|hklm|HKEY_LOCAL_MACHINE)[\\\\/]([Ss][Aa][Mm]|[Ss][Ee][Cc][Uu][Rr][Ii][Tt][Yy]|[Ss][Yy][Ss][Tt][Ee][Mm])([\\\\/]|$)"))

; The database of a directory.
((command name: (_) @name) @finding
  (#eq? @name "ntdsutil")
  (#word? @finding "^ifm$|create full"))

((command name: (_) @name) @finding
  (#any-of? @name "esentutl" "copy" "copy-item" "xcopy" "robocopy" "cp" "mklink")
  (#word? @finding "(^|[\\\\/])([Nn][Tt][Dd][Ss][.][Dd][Ii][Tt]|config[\\\\/](SAM|SECURITY|sam|security))$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "(HarddiskVolumeShadowCopy.{0,80}|^[A-Za-z]:/[Ww]indows/[Ss]ystem32)/config/(SAM|SECURITY|sam|security)$")
  (#not-operand? @finding "^-"))

; A copy of the whole disk, to reach what is in use.
((command name: (_) @name) @finding
  (#eq? @name "vssadmin")
  (#sub? @finding "create shadow"))

((command name: (_) @name) @finding
  (#eq? @name "wmic")
  (#word? @finding "(?i)^shadowcopy$")
  (#word? @finding "(?i)^create$"))

((command name: (_) @name) @finding
  (#any-of? @name "invoke-wmimethod" "invoke-cimmethod" "get-wmiobject")
  (#word? @finding "(?i)^win32_shadowcopy$")
  (#word? @finding "(?i)^create$"))

((command name: (_) @name) @finding
  (#eq? @name "mklink")
  (#word? @finding "(?i)harddiskvolumeshadowcopy"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "(?i)harddiskvolumeshadowcopy")
  (#operand? @finding "0" "(?i)/(sam|security|system|ntds[.]dit)$"))

; Linux and macOS.
((command name: (_) @name) @finding
  (#eq? @name "pdbedit")
  (#operand? @finding "^-[a-zA-Z]{0,4}w"))

((command name: (_) @name) @finding
  (#eq? @name "tdbdump")
  (#operand? @finding "(secrets|passdb|sam)[.]tdb$"))

((command name: (_) @name) @finding
  (#eq? @name "getent")
  (#operand? @finding "0" "^(g?shadow)$"))

((command name: (_) @name) @finding
  (#any-of? @name "dscl" "plutil" "defaults")
  (#operand? @finding "(ShadowHashData|/var/db/dslocal/nodes/.{0,120})"))

((command name: (_) @name) @finding
  (#eq? @name "ldapsearch")
  (#operand? @finding "(?i)^(userpassword|sambantpassword|unicodepwd|ms-mcs-admpwd|mslaps-password)$"))

; Databases.
((command name: (_) @name) @finding
  (#any-of? @name "mysql" "psql" "sqlcmd" "sqlplus" "mongosh")
  (#word? @finding "(?i)(authentication_string|pg_shadow|pg_authid|mysql[.]user|sys[.]sql_logins|dba_users|system[.]users).{0,200}$"))

; LAPS, and what a directory tells of itself.
((command name: (_) @name) @finding
  (#any-of? @name "get-adcomputer" "get-adobject" "get-lapsadpassword" "get-admpwdpassword")
  (#word? @finding "(?i)^(ms-mcs-admpwd|mslaps-password|.{0,40}admpwd.{0,40})$"))

((command name: (_) @name) @finding
  (#eq? @name "wmic")
  (#sub? @finding "shadowcopy call")
  (#operand? @finding "0" "(?i)^create$"))

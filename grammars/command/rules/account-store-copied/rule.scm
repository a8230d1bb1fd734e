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

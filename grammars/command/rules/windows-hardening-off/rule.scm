; Switched on, which should be off.
((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#option-value? @finding "/v" "(?i)^(uselogoncredential|disablerestrictedadmin|allowinsecureguestauth|vbawarnings|accessvbom|disableattachementsinpv|disableinternetfilesinpv|disableunsafelocationsinpv|allowtsconnections|disabletaskmgr|disableregistrytools|disablecmd|smb1)$")
  (#option-value? @finding "/d" "^(0x0*)?[1-9]$"))

; Switched off, which should be on.
((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#option-value? @finding "/v" "(?i)^(fdenytsconnections|runasppl|runaspplboot|lsacfgflags|enablevirtualizationbasedsecurity|smartscreenenabled|enablesmartscreen|restrictanonymous|lmcompatibilitylevel|disabledomaincreds|userauthentication|scforeoption)$")
  (#option-value? @finding "/d" "(?i)^(0|0x0+|off)$"))

((command name: (_) @name) @finding
  (#any-of? @name "set-itemproperty" "new-itemproperty")
  (#option-value? @finding "-Name" "(?i)^(fdenytsconnections|runasppl|lsacfgflags|smartscreenenabled|enablesmartscreen)$")
  (#option-value? @finding "-Value" "(?i)^(0|0x0+|off)$"))

((command name: (_) @name) @finding
  (#any-of? @name "set-itemproperty" "new-itemproperty")
  (#option-value? @finding "-Name" "(?i)^(uselogoncredential|disablerestrictedadmin|vbawarnings|accessvbom)$")
  (#option-value? @finding "-Value" "^(0x0*)?[1-9]$"))

; The start of the machine.
((command name: (_) @name) @finding
  (#eq? @name "bcdedit")
  (#option? @finding "/set")
  (#operand? @finding "(?i)^(testsigning|nointegritychecks|debug|safeboot)$")
  (#operand? @finding "-1" "(?i)^(on|yes|true|1|minimal|network|disable_integrity_checks)$"))

((command name: (_) @name) @finding
  (#eq? @name "bcdedit")
  (#option? @finding "/set")
  (#operand? @finding "(?i)^disable_integrity_checks$"))

((command name: (_) @name) @finding
  (#eq? @name "set-executionpolicy")
  (#option-value? @finding "-ExecutionPolicy" "(?i)^(bypass|unrestricted)$")
  (#option-value? @finding "-Scope" "(?i)^localmachine$"))

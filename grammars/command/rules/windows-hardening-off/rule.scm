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

; What is recorded.
((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)\\\\(control\\\\wmi\\\\autologger\\\\.{1,120}|winevt\\\\channels\\\\.{1,120}|services\\\\eventlog(\\\\.{1,60})?)$")
  (#word? @finding "(?i)^(start|enabled|customsd|channelaccess|maxsize|file)$"))

((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)^(processcreationincludecmdline_enabled|scenoapplylegacyauditpolicy|crashdumpenabled|requiresecuritysignature|enablesecuritysignature|nolmhash|autosharewks|autoshareserver|filteradministratortoken|promptonsecuredesktop|authenticationleveloverride)$")
  (#word? @finding "^(0|0x0+)$"))

((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)^(complus|coreclr|dotnet)_(etwenabled|enableeventpipe)$")
  (#word? @finding "^(0|0x0+)$"))

; Less asked, more let in.
((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)^(localaccounttokenfilterpolicy|everyoneincludesanonymous|enableplaintextpassword|autoadminlogon|allowencryptionoracle|symlinkremoteto(local|remote)evaluation|enablelinkedconnections|smb1|allownullsessionfallback)$")
  (#word? @finding "^(0x0*)?[1-9]$"))

((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)\\\\control\\\\(terminal server(\\\\.{1,60})?|lsa(\\\\msv1_0)?)$")
  (#word? @finding "(?i)^(fdenytsconnections|fsinglesessionperuser|portnumber|shadow|userauthentication|securitylayer|f?(inherit)?initialprogram|disablerestrictedadmin|lmcompatibilitylevel|ntlmminclientsec|restrictsendingntlmtraffic|limitblankpassworduse)$"))

((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)\\\\internet settings(\\\\(zonemap|zones)(\\\\.{1,80})?)?$")
  (#word? @finding "(?i)^(proxyserver|proxyenable|autoconfigurl|https?|[*]|1[0-9A-F]{3}|2[0-9A-F]{3}|warnonzonecrossing)$"))

((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)\\\\powershell\\\\.{0,40}shellids\\\\.{1,40}$|\\\\windows\\\\powershell$")
  (#word? @finding "(?i)^(bypass|unrestricted)$"))

; Services by their number.
((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)\\\\services\\\\(windefend|wdnissvc|wdfilter|wdboot|sense|securityhealthservice|wscsvc|eventlog|mpssvc|bfe|sysmon(64|drv)?|csagent|wuauserv|vss|wersvc)$")
  (#word? @finding "(?i)^start$")
  (#word? @finding "^(4|0x0*4)$"))

; Other roads to the same.
((command name: (_) @name) @finding
  (#any-of? @name "set-webconfigurationproperty" "appcmd")
  (#word? @finding "(?i)^(-?-?/?)?dontlog(:true)?$|httplogging"))

((command name: (_) @name) @finding
  (#match? @name "(?i)(^|/)appcmd$")
  (#word? @finding "(?i)^/dontlog:true$"))

((command name: (_) @name) @finding
  (#eq? @name "fsutil")
  (#word? @finding "(?i)^symlinkevaluation$"))

((command name: (_) @name) @finding
  (#eq? @name "set-item")
  (#word? @finding "(?i)^wsman:.{0,60}(trustedhosts|allowunencrypted)$"))

((command name: (_) @name) @finding
  (#eq? @name "add-dnsclientnrptrule")
  (#word? @finding "(?i)(microsoft|defender|crowdstrike|sentinel|security|update)[.\\w]{0,60}$"))

((command name: (_) @name) @finding
  (#eq? @name "new-netqospolicy")
  (#word? @finding "(?i)(mssense|msmpeng|sense|sysmon|csfalcon|sentinel|elastic|cylance)"))

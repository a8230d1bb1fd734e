; Its settings.
((command name: (_) @name) @finding
  (#eq? @name "set-mppreference")
  (#option-value? @finding "-DisableRealtimeMonitoring" "(?i)^(true|1)$"))

((command name: (_) @name) @finding
  (#eq? @name "set-mppreference")
  (#option-value? @finding "-DisableBehaviorMonitoring" "(?i)^(true|1)$"))

((command name: (_) @name) @finding
  (#eq? @name "set-mppreference")
  (#option-value? @finding "-DisableIOAVProtection" "(?i)^(true|1)$"))

((command name: (_) @name) @finding
  (#eq? @name "set-mppreference")
  (#option-value? @finding "-DisableScriptScanning" "(?i)^(true|1)$"))

((command name: (_) @name) @finding
  (#eq? @name "set-mppreference")
  (#option-value? @finding "-DisableBlockAtFirstSeen" "(?i)^(true|1)$"))

((command name: (_) @name) @finding
  (#eq? @name "set-mppreference")
  (#option-value? @finding "-DisableTamperProtection" "(?i)^(true|1)$"))

((command name: (_) @name) @finding
  (#eq? @name "set-mppreference")
  (#option-value? @finding "-DisableIntrusionPreventionSystem" "(?i)^(true|1)$"))

((command name: (_) @name) @finding
  (#eq? @name "set-mppreference")
  (#option-value? @finding "-MAPSReporting" "(?i)^(0|disabled)$"))

((command name: (_) @name) @finding
  (#any-of? @name "add-mppreference" "set-mppreference")
  (#option? @finding "-ExclusionPath" "-ExclusionExtension" "-ExclusionProcess" "-AttackSurfaceReductionOnlyExclusions"))

((command name: (_) @name) @finding
  (#eq? @name "mpcmdrun")
  (#option? @finding "-RemoveDefinitions"))

((command name: (_) @name) @finding
  (#match? @name "(?i)(^|/)mpcmdrun$")
  (#operand? @finding "(?i)^-removedefinitions$"))

; Its values in the registry.
((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#operand? @finding "(?i)\\\\(windows defender|windows defender security center|windows advanced threat protection)(\\\\|$)")
  (#option-value? @finding "/v" "(?i)^(disable[a-z]{3,40}|dontreportinfectioninformation|mppreventionmode|notification_suppress|uilockdown|spynetreporting|tamperprotection)$"))

((command name: (_) @name) @finding
  (#any-of? @name "set-itemproperty" "new-itemproperty")
  (#option-value? @finding "-Path" "(?i)\\\\(windows defender|windows defender security center)(\\\\|$)")
  (#option-value? @finding "-Name" "(?i)^(disable[a-z]{3,40}|spynetreporting|tamperprotection)$"))

((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#operand? @finding "(?i)\\\\windows defender\\\\exclusions\\\\"))

((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "delete")
  (#operand? @finding "(?i)\\\\(services\\\\(windefend|wdfilter|wdboot|sense)|microsoft\\\\windows defender|shellex\\\\contextmenuhandlers\\\\epp)(\\\\|$)"))

; Its features.
((command name: (_) @name) @finding
  (#any-of? @name "uninstall-windowsfeature" "disable-windowsoptionalfeature" "dism")
  (#word? @finding "(?i)^windows-defender"))

; The services.
((command name: (_) @name) @finding
  (#eq? @name "sc")
  (#sub? @finding "stop" "delete")
  (#operand? @finding "0" "(?i)^(windefend|wdnissvc|wdboot|wdfilter|wdnisdrv|sense|securityhealthservice|wscsvc|sysmon(64|drv)?|csfalconservice|csagent|sentinelagent|cbdefense|savservice|mbamservice|ekrn|mcshield|ossecsvc|wazuhsvc|osqueryd|winlogbeat)$"))

((command name: (_) @name) @finding
  (#eq? @name "sc")
  (#sub? @finding "config")
  (#option-value? @finding "start" "(?i)^disabled$")
  (#operand? @finding "0" "(?i)^(windefend|wdnissvc|wdboot|wdfilter|wdnisdrv|sense|securityhealthservice|wscsvc|sysmon(64|drv)?|csfalconservice|csagent|sentinelagent|cbdefense|savservice|mbamservice|ekrn|mcshield|osqueryd|winlogbeat|wuauserv)$"))

((command name: (_) @name) @finding
  (#any-of? @name "net" "net1")
  (#sub? @finding "stop")
  (#operand? @finding "0" "(?i)^(windefend|wdnissvc|sense|wscsvc|sysmon(64)?|csfalconservice|sentinelagent|savservice|sophos.{0,40}|mbamservice|ekrn|mcshield|mcafee.{0,40}|symantec.{0,40}|osqueryd|winlogbeat|security center|windows defender.{0,40})$"))

((command name: (_) @name) @finding
  (#eq? @name "stop-service")
  (#word? @finding "(?i)^(windefend|wdnissvc|sense|wscsvc|sysmon(64)?|csfalconservice|sentinelagent|savservice|mbamservice|ekrn|mcshield|osqueryd|winlogbeat|securityhealthservice)$"))

((command name: (_) @name) @finding
  (#eq? @name "set-service")
  (#option-value? @finding "-StartupType" "(?i)^disabled$")
  (#word? @finding "(?i)^(windefend|wdnissvc|sense|wscsvc|sysmon(64)?|csfalconservice|sentinelagent|savservice|mbamservice|osqueryd|winlogbeat|securityhealthservice)$"))

((command name: (_) @name) @finding
  (#any-of? @name "taskkill" "stop-process")
  (#word? @finding "(?i)^(msmpeng|mssense|nissrv|sysmon(64)?|csfalconservice|sentinelagent|mbamservice|ekrn|avp|mcshield|osqueryd|winlogbeat|securityhealthservice)(\\.exe)?$"))

((command name: (_) @name) @finding
  (#eq? @name "fltmc")
  (#operand? @finding "(?i)^(sysmondrv|wdfilter|csagent|sentinelmonitor|.{0,20}mon(itor)?drv)$"))

((command name: (_) @name) @finding
  (#any-of? @name "unregister-scheduledtask" "disable-scheduledtask")
  (#word? @finding "(?i)^.{0,40}windows defender"))

((command name: (_) @name) @finding
  (#match? @name "(?i)(^|/)sysmon(64)?$")
  (#operand? @finding "^[-/]u$"))

; By others' tools.
((command name: (_) @name) @finding
  (#eq? @name "wmic")
  (#word? @finding "(?i)(eset|kaspersky|symantec|mcafee|sophos|defender|antivirus|security|malware|trend micro|bitdefender|avast|avg|crowdstrike|sentinel|cylance|carbon black)")
  (#word? @finding "(?i)^uninstall$"))

((command name: (_) @name) @finding
  (#match? @name "(?i)(^|/)(backstab(64)?|edrsandblast|killav|advancedrun|defendercontrol|dcontrol|gmer|pchunter(64)?|processhacker|phant0m|edrsilencer|spyboy|auklill?|poortry)$")
  (#operand? @finding "."))

((command name: (_) @name) @finding
  (#match? @name "(?i)(^|/)(phant0m|defendercontrol|edrsilencer|invoke-phant0m)$"))

((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "delete")
  (#option-value? @finding "/v" "(?i)^(securityhealth|windowsdefender|sysmon.{0,4}|csfalcon.{0,20})$"))

((command name: (_) @name) @finding
  (#eq? @name "schtasks")
  (#option? @finding "/delete" "/change")
  (#word? @finding "(?i)windows defender|exploitguard"))

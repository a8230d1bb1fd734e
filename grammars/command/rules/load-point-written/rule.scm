; With reg.
((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add" "import" "copy")
  (#operand? @finding "(?i)\\\\(appcertdlls|silentprocessexit\\\\.{1,60}|active setup\\\\installed components\\\\.{1,60}|control\\\\print\\\\monitors.{0,60}|timeproviders.{0,60}|microsoft\\\\netsh|natural language\\\\.{1,60}|authentication\\\\credential providers.{0,60})$"))

((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#operand? @finding "(?i)\\\\(winlogon(\\\\notify.{0,60})?|image file execution options(\\\\.{1,60})?|windows nt\\\\currentversion\\\\windows|control\\\\lsa(\\\\osconfig)?|command processor|session manager|(hkcu|hkey_current_user|.)\\\\environment|control panel\\\\desktop)$")
  (#option-value? @finding "/v" "(?i)^(shell|userinit|notify|taskman|debugger|globalflag|verifierdlls|appinit_dlls|load|run|(security|authentication|notification) packages|autorun|userinitmprlogonscript|bootexecute|setupexecute|scrnsave\\.exe)$"))

((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#operand? @finding "(?i)^hkcu\\\\environment$")
  (#option-value? @finding "/v" "(?i)^(userinitmprlogonscript|windir|cor_profiler(_path)?|cor_enable_profiling)$"))

; With PowerShell.
((command name: (_) @name) @finding
  (#any-of? @name "set-itemproperty" "new-itemproperty" "copy-itemproperty")
  (#option-value? @finding "-Path" "(?i)\\\\(winlogon|image file execution options(\\\\.{1,60})?|windows nt\\\\currentversion\\\\windows|control\\\\lsa(\\\\osconfig)?|command processor|session manager|environment|control panel\\\\desktop)\\\\?$")
  (#option-value? @finding "-Name" "(?i)^(shell|userinit|notify|taskman|debugger|verifierdlls|appinit_dlls|load|run|(security|authentication|notification) packages|autorun|userinitmprlogonscript|bootexecute|setupexecute|scrnsave\\.exe)$"))

((command name: (_) @name) @finding
  (#any-of? @name "set-itemproperty" "new-itemproperty" "new-item" "copy-item")
  (#option-value? @finding "-Path" "(?i)\\\\(appcertdlls|silentprocessexit\\\\.{1,60}|active setup\\\\installed components\\\\.{1,60}|control\\\\print\\\\monitors.{0,60}|timeproviders.{0,60}|microsoft\\\\netsh)$"))

; A library that every .NET program loads.
((command name: (_) @name) @finding
  (#any-of? @name "setx")
  (#operand? @finding "0" "(?i)^(cor_profiler(_path)?|cor_enable_profiling|coreclr_profiler(_path)?)$"))

((command name: (_) @name) @finding
  (#eq? @name "netsh")
  (#operand? @finding "0" "^add$")
  (#operand? @finding "1" "^helper$"))

; The programs of the logon screen.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(?i)/windows/system32/(sethc|utilman|osk|magnify|narrator|displayswitch|atbroker)\\.exe$"))

((command name: (_) @name) @finding
  (#any-of? @name "takeown" "icacls" "cacls" "del" "ren" "move")
  (#word? @finding "(?i)[\\\\/]system32[\\\\/](sethc|utilman|osk|magnify|narrator|displayswitch|atbroker)\\.exe$"))

; Less well-known values of the same kind.
((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty" "new-item")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)\\\\(windows error reporting\\\\hangs|services\\\\(winsock2|dns)\\\\parameters|control\\\\bootverificationprogram|control\\\\networkprovider\\\\order|services\\\\ntds|winlogon\\\\gpextensions.{0,60})\\\\?$")
  (#word? @finding "(?i)^(debugger|autodialdll|imagepath|providerorder|lsadbextpt|directoryserviceextpt|serverlevelplugindll|verifierdlls|dllname)$"))

((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty" "new-item")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)\\\\(terminal server\\\\addins|accessibility\\\\ats|appcompatflags\\\\(custom|installedsdb)|cryptography\\\\(oid|providers\\\\trust)|provisioning\\\\commands)\\\\?.{0,160}$"))

((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty" "new-item")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)\\\\explorer\\\\(shell(service)?objectdelayload|shellexecutehooks|browser helper objects)\\\\?.{0,60}$"))

((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)\\\\explorer\\\\(user )?shell ?folders\\\\?$")
  (#word? @finding "(?i)^(common )?startup$"))

((command name: (_) @name) @finding
  (#eq? @name "sdbinst")
  (#operand? @finding "(?i)[.]sdb$"))

((command name: (_) @name) @finding
  (#eq? @name "dnscmd")
  (#operand? @finding "(?i)^/serverlevelplugindll$"))

; A profiler for what starts from here.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "(?i)^(cor|coreclr)_profiler_path(_(32|64))?$")
  (#operand? @finding "1" "[.]dll|[.]so|[.]dylib"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(?i)/windows/(system32/)?(wpbbin[.]exe|tasks/.{1,40}|wlbsctrl[.]dll|wptsextensions[.]dll|version[.]dll|cscapi[.]dll|fxsst[.]dll|tsmsisrv[.]dll|tsvipsrv[.]dll|termsrv[.]dll)$"))

; What the shell and remote desktops start.
((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty" "new-item")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)\\\\(explorer\\\\mycomputer\\\\(backup|defrag|cleanup)path|appcompatflags\\\\telemetrycontroller\\\\.{1,60}|terminal server\\\\wds\\\\rdpwd|windows nt\\\\currentversion\\\\event viewer|terminal server\\\\winstations\\\\rdp-tcp)$")
  (#word? @finding "(?i)[.](exe|dll|bat|cmd|vbs)|^(command|startupprograms|initialprogram)$"))

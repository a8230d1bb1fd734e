; Script among the words.
((command name: (_) @name) @finding
  (#any-of? @name "rundll32" "mshta")
  (#operand? @finding "(?i)^(java|vb)script:|^about:"))

((command name: (_) @name) @finding
  (#eq? @name "rundll32")
  (#operand? @finding "0" "(?i)(pcwutl|url|ieframe|shdocvw|zipfldr|(ie)?advpack|syssetup|setupapi|dfshim|desk)(\\.dll)?,.{0,3}(launchapp|openurl|routethecall|launchinf|registerocx|setupinfobject|installhinf|shopenverb|installscreen)"))

; Whatever a file is opened with; a page or a letter opens what the user reads them with.
((command name: (_) @name) @finding
  (#eq? @name "rundll32")
  (#operand? @finding "0" "(?i)url(\\.dll)?,.{0,3}fileprotocol")
  (#not-operand? @finding "1" "(?i)^((https?|mailto):|$)"))

((command name: (_) @name) @finding
  (#eq? @name "rundll32")
  (#operand? @finding "0" "(?i)^(~|[a-z]:[\\\\/](users|temp|windows[\\\\/](temp|tasks)|programdata|perflogs)|\\\\\\\\|%?temp).{0,200}"))

((command name: (_) @name) @finding
  (#eq? @name "regsvr32")
  (#word? @finding "(?i)scrobj(\\.dll)?$|\\.sct$|^https?:"))

((command name: (_) @name) @finding
  (#eq? @name "regsvr32")
  (#operand? @finding "(?i)\\.(jpe?g|png|txt|gif|dat|log)$"))

; Settings that are code.
((command name: (_) @name) @finding
  (#eq? @name "cmstp")
  (#word? @finding "(?i)\\.inf$"))

((command name: (_) @name) @finding
  (#eq? @name "installutil")
  (#option? @finding "/u"))

((command name: (_) @name) @finding
  (#any-of? @name "regasm" "regsvcs")
  (#word? @finding "(?i)^(/|-)u$|[\\\\/](temp|users)[\\\\/]"))

((command name: (_) @name) @finding
  (#eq? @name "odbcconf")
  (#word? @finding "(?i)regsvr|\\.rsp$"))

((command name: (_) @name) @finding
  (#eq? @name "mavinject")
  (#operand? @finding "(?i)^/injectrunning$"))

; A program that starts another.
((command name: (_) @name) @finding
  (#eq? @name "pcalua")
  (#word? @finding "."))

((command name: (_) @name) @finding
  (#eq? @name "wmic")
  (#sub? @finding "process call create"))

((command name: (_) @name) @finding
  (#eq? @name "wmic")
  (#word? @finding "(?i)^(/?format:)?.?https?:"))

((command name: (_) @name) @finding
  (#any-of? @name "invoke-wmimethod" "invoke-cimmethod")
  (#word? @finding "(?i)^win32_process$")
  (#word? @finding "(?i)^create$"))

((command name: (_) @name) @finding
  (#eq? @name "bitsadmin")
  (#option? @finding "/setnotifycmdline"))

((command name: (_) @name) @finding
  (#any-of? @name "hh" "msiexec" "mshta")
  (#word? @finding "(?i)^https?://"))

((command name: (_) @name) @finding
  (#any-of? @name "syncappvpublishingserver" "pubprn" "scriptrunner" "presentationhost" "xwizard" "infdefaultinstall" "microsoft.workflow.compiler" "msdeploy" "register-cimprovider")
  (#operand? @finding "."))

; More that starts or loads what it is given.
((command name: (_) @name) @finding
  (#eq? @name "msiexec")
  (#word? @finding "(?i)^[-/][yz]$|^[-/][yz].{0,3}[a-z]:"))

((command name: (_) @name) @finding
  (#eq? @name "msiexec")
  (#option? @finding "/y" "/z"))

((command name: (_) @name) @finding
  (#eq? @name "conhost")
  (#operand? @finding "0" "(?i)^(?!0x)."))

((command name: (_) @name) @finding
  (#eq? @name "forfiles")
  (#word? @finding "(?i)^.?(cmd|calc|powershell|c:).{0,200}[.]exe|^(cmd|powershell)")
  (#word? @finding "(?i)^[a-z]:[/\\\\]windows|notepad[.]exe"))

((command name: (_) @name) @finding
  (#eq? @name "hh")
  (#word? @finding "(?i)[.]chm$|decompile"))

((command name: (_) @name) @finding
  (#any-of? @name "control" "rundll32")
  (#operand? @finding "(?i)[/\\\\][^/\\\\]{1,60}[.]cpl(,.{0,60})?$"))

((command name: (_) @name) @finding
  (#eq? @name "rundll32")
  (#operand? @finding "0" "(?i)control_rundll")
  (#operand? @finding "1" "[/\\\\]|[.](dll|cpl|txt)"))

((command name: (_) @name) @finding
  (#eq? @name "rundll32")
  (#operand? @finding "0" "(?i)([.](init|tmp|dat|txt|png|jpg|log)|_.{1,8}[.]\\w{3,4}),|[.]dll\"?,\\s?#\\d{1,3}$"))

((command name: (_) @name) @finding
  (#eq? @name "rundll32")
  (#operand? @finding "1" "^#\\d{1,3}$"))

((command name: (_) @name) @finding
  (#eq? @name "diskshadow")
  (#word? @finding "(?i)^[-/]s$|[.](txt|dsh)$"))

((command name: (_) @name) @finding
  (#any-of? @name "msdt" "verclsid" "wuauclt" "ie4uinit" "extexport" "tttracer" "customshellhost" "provlaunch" "workfolders" "atbroker" "runscripthelper" "winword" "devtoolslauncher" "mftrace" "openconsole" "stordiag" "vsjitdebugger" "wfc" "winfile" "ttdinject")
  (#operand? @finding "(?i)^[-/](id|s|updatedeploymentprovider|basesettings|start|c|surfacecheck|attach)$|[.](exe|dll)$|^[a-z]:[/\\\\]"))

((command name: (_) @name) @finding
  (#any-of? @name "msxsl" "wmic")
  (#word? @finding "(?i)[.]xsl.?$"))

((command name: (_) @name) @finding
  (#any-of? @name "cscript" "wscript")
  (#word? @finding "(?i)(pubprn|syncappvpublishingserver|winrm|cl_[a-z]{4,20}|manage-bde)[.](vbs|wsf|ps1)$")
  (#word? @finding "(?i)^script:|https?:|;|^[-/]format"))

((command name: (_) @name) @finding
  (#match? @name "(?i)(^|/)syncappvpublishingserver([.]vbs)?$")
  (#operand? @finding ";"))

((command name: (_) @name) @finding
  (#eq? @name "winrm")
  (#word? @finding "(?i)^invoke$")
  (#word? @finding "(?i)win32_process"))

((command name: (_) @name) @finding
  (#any-of? @name "msbuild" "jsc" "csc" "vbc" "ilasm" "regasm" "regsvcs" "installutil" "regsvr32")
  (#word? @finding "(?i)(^|[:=])([a-z]:[/\\\\](users[/\\\\]public|windows[/\\\\]temp|temp|programdata)|~[/\\\\]AppData[/\\\\]Local[/\\\\]Temp)[/\\\\]"))

((command name: (_) @name) @finding
  (#any-of? @name "regasm" "regsvcs")
  (#operand? @finding "(?i)^[-/]u$"))

; A browser as a starter.
((command name: (_) @name) @finding
  (#match? @name "(?i)(^|[/\\\\])(msedge|chrome)([.]exe)?$")
  (#word? @finding "^--(gpu-launcher|renderer-cmd-prefix|utility-cmd-prefix)"))

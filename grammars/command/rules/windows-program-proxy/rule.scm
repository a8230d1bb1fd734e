; Script among the words.
((command name: (_) @name) @finding
  (#any-of? @name "rundll32" "mshta")
  (#operand? @finding "(?i)^(java|vb)script:|^about:"))

((command name: (_) @name) @finding
  (#eq? @name "rundll32")
  (#operand? @finding "0" "(?i)(pcwutl|url|ieframe|shdocvw|zipfldr|(ie)?advpack|syssetup|setupapi|dfshim|desk)(\\.dll)?,.{0,3}(launchapp|openurl|fileprotocol|routethecall|launchinf|registerocx|setupinfobject|installhinf|shopenverb|installscreen)"))

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

; In the registry.
((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty" "new-item" "set-item")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)\\\\office( test)?\\\\(special\\\\perf|([0-9.]{2,5}\\\\)?(outlook\\\\(webview|today)|(word|excel|powerpoint|outlook|access)\\\\addins))"))

((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)\\\\office\\\\[0-9.]{2,5}\\\\[a-z]{3,20}(\\\\security|\\\\options)?\\\\?.{0,30}$")
  (#word? @finding "(?i)^(accessvbom|vbawarnings|enableunsafeclientmailrules|loadmacroprovideronboot|level|blockcontentexecutionfrominternet|disableattachmentsinpv|disableinternetfilesinpv|disableunsafelocationsinpv|open|donttrustinstalledfiles)$"))

; By the program itself.
((command name: (_) @name) @finding
  (#match? @name "^excel[.]application[.].{0,40}registerxll$"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(?i)/microsoft/(templates/normal[.]dotm|outlook/vbaproject[.]otm|addins/.{1,60}[.](xlam?|xll|ppam?))$"))

; A mail server's.
((command name: (_) @name) @finding
  (#eq? @name "install-transportagent"))

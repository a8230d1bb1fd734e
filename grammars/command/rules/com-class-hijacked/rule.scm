; Classes of one account.
((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty" "new-item" "set-item")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)\\\\classes\\\\(wow6432node\\\\)?(clsid\\\\)?[^\\\\]{1,60}\\\\(inproc(server|handler)(32)?|localserver(32)?|treatas|scripleturl|scriptleturl|progid)\\\\?$"))

; What opens a kind of file.
((command name: (_) @name) @finding
  (#any-of? @name "reg" "set-itemproperty" "new-itemproperty" "new-item" "set-item")
  (#not-sub? @finding "query" "delete" "export" "save" "compare")
  (#word? @finding "(?i)^(hkcu|hkcr|hklm|hkey_classes_root|hkey_current_user)\\\\.{0,80}\\\\shell\\\\[^\\\\]{1,40}\\\\command\\\\?$"))

((command name: (_) @name) @finding
  (#any-of? @name "assoc" "ftype")
  (#operand? @finding "(?i)^([.](exe|com|bat|cmd|hta|js|vbs|ps1|txt|html?|reg|lnk|scr)=.|(txt|exe|htm|bat|reg|js|hta)file=.)"))

; Programs made for it.
((command name: (_) @name) @finding
  (#match? @name "(?i)(^|[/\\\\])(psexec(64)?|paexec|remcom|csexec|psexesvc|xcmd|smbexec)([.]exe|[.]py)?$")
  (#operand? @finding "^\\\\\\\\|^-s$|^-i$|^-accepteula$"))

((command name: (_) @name) @finding
  (#match? @name "(?i)(^|/)(impacket-)?(psexec|wmiexec|smbexec|dcomexec|atexec)([.]py)?$")
  (#operand? @finding "@"))

((command name: (_) @name) @finding
  (#eq? @name "winrs")
  (#operand? @finding "(?i)^[-/]r(emote)?[:]"))

((command name: (_) @name) @finding
  (#eq? @name "wmic")
  (#word? @finding "(?i)^(create|uninstall)$")
  (#word? @finding "(?i)^/node"))

((command name: (_) @name) @finding
  (#eq? @name "wmic")
  (#option? @finding "/node")
  (#word? @finding "(?i)^(create|uninstall|call)$"))

((command name: (_) @name) @finding
  (#eq? @name "schtasks")
  (#option? @finding "/s")
  (#option? @finding "/create" "/run"))

; Shares of administrators.
((command name: (_) @name) @finding
  (#any-of? @name "net" "net1")
  (#sub? @finding "use")
  (#operand? @finding "(?i)^\\\\\\\\.{1,80}\\\\([a-z]|admin|ipc)[$]"))

((command name: (_) @name) @finding
  (#eq? @name "new-psdrive")
  (#word? @finding "(?i)^\\\\\\\\.{1,80}\\\\([a-z]|admin)[$]"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(?i)^//[^/]{1,80}/([a-z]|admin)[$](/|$)"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "(?i)^//[^/]{1,80}/([a-z]|admin)[$](/|$)"))

; Objects that start programs.
((command name: (_) @name) @finding
  (#match? @name "^(mmc20[.]application|shellbrowserwindow|shellwindows|excel[.]application|shell[.]application)[.a-z]{0,80}(executeshellcommand|ddeinitiate|registerxll)$"))

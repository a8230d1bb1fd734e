; Windows.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":read") (#eq? @to ":write")
  (#operand? @source "0" "(?i)^[A-Z]:[/\\\\]windows[/\\\\](system32|syswow64)[/\\\\](.{1,40}[/\\\\])?(cmd|powershell|pwsh|cscript|wscript|mshta|rundll32|regsvr32|certutil|bitsadmin|msbuild|wmic|schtasks|svchost|sethc)[.]exe$")
  (#not-operand? @finding "0" "(?i)(sethc|utilman|osk|magnify|narrator|displayswitch|atbroker)[.]exe$"))

((command name: (_) @name) @finding
  (#any-of? @name "copy" "copy-item" "xcopy" "move" "move-item" "ren" "rename-item")
  (#word? @finding "(?i)[/\\\\](system32|syswow64)[/\\\\](windowspowershell[/\\\\]v1[.]0[/\\\\])?(cmd|powershell|cscript|wscript|mshta|rundll32|regsvr32|certutil)[.]exe$")
  (#word? @finding "(?i)[/\\\\][^/\\\\]{1,60}[.](exe|com|scr|pif)$"))

; Other systems: away from where process-hidden looks.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":read") (#eq? @to ":write")
  (#operand? @source "0" "^(/usr)?/bin/(ba|da|z|k|c|tc)?sh$")
  (#operand? @finding "0" "^/(usr/(lib|share|libexec)|lib|var|etc|opt|dev|run|home|Library)/")
  (#not-operand? @finding "0" "/((ba|da|z|k|c|tc)?sh)?$"))

; Moved away.
((command name: (_) @name) @finding
  (#eq? @name "mv")
  (#operand? @finding "0" "^(/usr)?/s?bin/(curl|wget|chattr|lsattr|ps|top|netstat|ss|lsof|kill|pkill|killall|crontab|ls|find|passwd|sudo|su|ssh|sshd|iptables|nft|auditctl|systemctl|nvidia-smi|tcpdump)$"))

((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "shred")
  (#operand? @finding "^(/usr)?/s?bin/(curl|wget|chattr|lsattr|ps|top|netstat|ss|lsof|kill|pkill|killall|crontab|passwd|iptables|nft|auditctl|systemctl|nvidia-smi|tcpdump)$"))

; Named like a document.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(?i)[.](docx?|pdf|xlsx?|pptx?|jpe?g|png|rtf|mp[34])[.](exe|scr|bat|cmd|vbs|hta|com|pif|lnk|sh|command)$"))

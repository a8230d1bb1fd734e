; The path of another machine among the words of what runs code.
((command name: (_) @name) @finding
  (#any-of? @name "mshta" "cscript" "wscript" "regasm" "regsvcs" "regsvr32" "rundll32" "installutil" "msbuild" "msiexec" "pwsh")
  (#word? @finding "^\\\\\\\\[^\\\\?.]"))

; A program or a script that is named by its place there.
((command name: (_) @name) @finding
  (#match? @name "^//(?!usr/|s?bin/|etc/|opt/|home/|tmp/|var/|dev/|proc/|root/|lib|mnt/|srv/|run/)[^/?.][^/]{0,200}/"))

; What lies there is the input of a shell, or was copied and run.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":read")
  (#eq? @to ":run")
  (#operand? @source "0" "^//(?!usr/|s?bin/|etc/|opt/|home/|tmp/|var/|dev/|proc/|root/|lib|mnt/|srv/|run/)[^/?.][^/]{0,200}/"))

; The builder reads a project from there.
((command name: (_) @name) @finding
  (#any-of? @name "msbuild" "csc" "vbc" "jsc" "forfiles" "odbcconf" "pcalua" "explorer" "conhost" "cmstp")
  (#word? @finding "^(/[a-z]{1,12}:)?\\\\[^\\?.]"))

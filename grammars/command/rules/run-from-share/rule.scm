; The path of another machine among the words of what runs code.
((command name: (_) @name) @finding
  (#any-of? @name "mshta" "cscript" "wscript" "regasm" "regsvcs" "regsvr32" "rundll32" "installutil" "msbuild" "msiexec" "pwsh")
  (#word? @finding "^\\\\\\\\[^\\\\?.]"))

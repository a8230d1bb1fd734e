; Written there.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(?i)/start menu/programs/startup(/|$)|/microsoft/(word/startup|excel/xlstart)(/|$)"))

; A link made by a method.
((command name: (_) @name) @finding
  (#match? @name "^wscript[.]shell[.]createshortcut$")
  (#operand? @finding "0" "(?i)[/\\\\]programs[/\\\\]startup[/\\\\]"))

; The profile of PowerShell.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(?i)/((windows)?powershell(/v1[.]0)?|[.]config/powershell)/(microsoft[.](powershell|vscode|powershellise)_)?profile[.]ps1$"))

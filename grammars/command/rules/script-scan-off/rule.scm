; In the process.
((command name: (_) @name) @finding
  (#match? @name "^[a-z0-9_$]{1,40}\\.[a-z0-9_.$]{1,200}$")
  (#word? @finding "(?i)^(amsiinitfailed|amsicontext|amsisession|amsiscanbuffer|amsi\\.dll|system\\.management\\.automation\\.amsiutils)$"))

; For everybody.
((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "delete")
  (#operand? @finding "(?i)\\\\microsoft\\\\amsi\\\\providers"))

((command name: (_) @name) @finding
  (#any-of? @name "remove-item" "remove-itemproperty")
  (#word? @finding "(?i)\\\\microsoft\\\\amsi\\\\providers"))

((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#option-value? @finding "/v" "(?i)^(amsienable|enablescriptblocklogging|enablemodulelogging|enabletranscripting|etwenabled)$")
  (#option-value? @finding "/d" "^(0|0x0)$"))

((command name: (_) @name) @finding
  (#any-of? @name "set-itemproperty" "new-itemproperty")
  (#option-value? @finding "-Name" "(?i)^(amsienable|enablescriptblocklogging|enablemodulelogging|enabletranscripting|etwenabled)$")
  (#option-value? @finding "-Value" "^(0|0x0)$"))

((command name: (_) @name) @finding
  (#any-of? @name ":set" "setx")
  (#operand? @finding "0" "(?i)^complus_etwenabled$")
  (#operand? @finding "1" "^0$"))

((command name: (_) @name) @finding
  (#eq? @name "pwsh")
  (#option-value? @finding "-Version" "^2(\\.0)?$"))

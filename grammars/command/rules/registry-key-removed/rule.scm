; High up, or what starts the system.
((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "delete")
  (#operand? @finding "0" "(?i)^hk(lm|cu|cr|u|cc)[\\\\/]{0,2}[^\\\\/]{0,60}[\\\\/]?[^\\\\/]{0,60}[\\\\/]?$|[\\\\/](safeboot|services|lsa|winlogon|session manager|currentversion)$")
  (#not-option? @finding "/v"))

((command name: (_) @name) @finding
  (#eq? @name "remove-item")
  (#option? @finding "-Recurse")
  (#option-value? @finding "-Path" "(?i)^hk(lm|cu|cr|u|cc)[\\\\/]{0,2}[^\\\\/]{0,60}[\\\\/]?[^\\\\/]{0,60}[\\\\/]?$|^hk.{1,200}[\\\\/](safeboot|services|lsa|winlogon|session manager|currentversion)$"))

; With sc.
((command name: (_) @name) @finding
  (#eq? @name "sc")
  (#sub? @finding "create" "config")
  (#option? @finding "binpath"))

((command name: (_) @name) @finding
  (#eq? @name "sc")
  (#operand? @finding "(?i)^failure$")
  (#word? @finding "(?i)command"))

; With PowerShell.
((command name: (_) @name) @finding
  (#eq? @name "new-service")
  (#option? @finding "-BinaryPathName"))

; In the registry.
((command name: (_) @name) @finding
  (#eq? @name "reg")
  (#sub? @finding "add")
  (#operand? @finding "(?i)\\\\(currentcontrolset|controlset00\\d)\\\\services\\\\[^\\\\]{1,60}(\\\\parameters)?$")
  (#option-value? @finding "/v" "(?i)^(imagepath|servicedll|failurecommand)$"))

((command name: (_) @name) @finding
  (#any-of? @name "set-itemproperty" "new-itemproperty")
  (#option-value? @finding "-Path" "(?i)\\\\services\\\\[^\\\\]{1,60}(\\\\parameters)?\\\\?$")
  (#option-value? @finding "-Name" "(?i)^(imagepath|servicedll|failurecommand)$"))

; On another machine, or with rights that hide it.
((command name: (_) @name) @finding
  (#eq? @name "sc")
  (#operand? @finding "0" "^\\\\\\\\")
  (#operand? @finding "1" "(?i)^(create|config)$"))

((command name: (_) @name) @finding
  (#eq? @name "sc")
  (#word? @finding "(?i)^sdset$"))

((command name: (_) @name) @finding
  (#eq? @name "sc")
  (#sub? @finding "sdset"))

((command name: (_) @name) @finding
  (#eq? @name "sc")
  (#sub? @finding "failure")
  (#option? @finding "command"))

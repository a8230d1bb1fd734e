; A program of the list.
((command name: (_) @name) @finding
  (#in-list? @name "privilege-tools")
  (#not-operand? @finding "^(-h|--help|--version|version)$"))

; Started through an interpreter, or loaded.
((command name: (_) @name) @finding
  (#any-of? @name "python3" "sh" "bash" "perl" "import-module" "source" "start-process")
  (#word? @finding "list:privilege-tools"))

; Functions of those for PowerShell.
((command name: (_) @name) @finding
  (#any-of? @name "invoke-allchecks" "invoke-privesccheck" "invoke-tokenmanipulation" "invoke-printspoofer" "get-system" "get-unquotedservice" "get-modifiableservicefile" "invoke-serviceabuse" "write-useraddmsi" "invoke-winpeas" "start-athprocessunderspecificparent" "invoke-bypassuac" "invoke-psuacme" "get-modifiableregistryautorun"))

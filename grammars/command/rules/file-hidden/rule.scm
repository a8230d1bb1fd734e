; macOS.
((command name: (_) @name) @finding
  (#eq? @name "chflags")
  (#operand? @finding "(^|,)u?hidden$"))

((command name: (_) @name) @finding
  (#any-of? @name "SetFile" "setfile")
  (#operand? @finding "^-a$")
  (#operand? @finding "V"))

; Folders that look like none.
((command name: (_) @name) @finding
  (#any-of? @name "mkdir" "install")
  (#operand? @finding "(^|/)([.]{3,}|[.]{2} |[.] |\\s+)(/|$)"))

((command name: (_) @name) @finding
  (#eq? @name "mkdir")
  (#operand? @finding "^/(var/tmp|dev/shm|dev|usr/(s?bin|lib|share)|bin|sbin|lib)/[.](?!X11-unix|ICE-unix|git|lock|cache)[^/.]"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/(var/tmp|dev/shm|dev|usr/(s?bin|lib|share)|bin|sbin|lib)/([\\w-]{1,30}/)?[.](?!X11-unix|ICE-unix|git|lock|cache|build-id|wh[.])[^/.]"))

; Windows: a file that claims to be the system's.
((command name: (_) @name) @finding
  (#eq? @name "attrib")
  (#word? @finding "^[+]s$"))

((command name: (_) @name) @finding
  (#eq? @name "attrib")
  (#word? @finding "^[+]h$")
  (#word? @finding "(?i)[.](exe|dll|ps1|bat|vbs|js|scr|lnk|sys)$"))

((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^io[.]filesysteminfo[.]attributes$")
  (#operand? @finding "1" "(?i)hidden|system"))

((command name: (_) @name) @finding
  (#eq? @name "set-itemproperty")
  (#option-value? @finding "-Name" "(?i)^attributes$")
  (#word? @finding "(?i)^(hidden|system)"))

; A second stream.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(?i)^[A-Z]:[/\\\\][^:]{1,200}[.]\\w{1,5}:[\\w.-]{1,60}([:][$]data)?$"))

((command name: (_) @name) @finding
  (#any-of? @name "set-content" "add-content" "new-item")
  (#option-value? @finding "-Stream" "(?i)^(?!zone[.]identifier$)"))

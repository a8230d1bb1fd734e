; Packed and sent in one line.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "tar" "zip" "7z" "cpio")
  (#any-of? @to "curl" "wget" "nc" "ncat" "socat" "telnet" "http")
  (#operand? @source "^(/|~|/(home|root|etc|Users|var|srv)(/[*]?)?|~/[*]|~/[.]?|~/[.][*])$")
  (#not-operand? @finding "list:local-hosts"))

; Through an archive that is a file.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":read")
  (#eq? @to ":send")
  (#operand? @source "0" "^(/|~|/(home|root|etc|Users)/?|~/)$")
  (#through? @finding "tar")
  (#through? @finding "curl")
  (#not-operand? @finding "0" "list:local-hosts"))

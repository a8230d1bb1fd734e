; A file becomes part of the kernel.
((command name: (_) @name) @finding
  (#eq? @name "insmod")
  (#operand? @finding "0" "/|\\.ko"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/etc/modules(-load\\.d/.{1,60})?$"))

((command name: (_) @name) @finding
  (#eq? @name "modprobe")
  (#operand? @finding "0" "(?i)^(diamorphine|reptile(_module)?|suterusu|adore(-ng)?|azazel|kovid|singularity|puszek|rkit|rootkit|nuk3gh0st|bdvl|lkm_rootkit)"))

((command name: (_) @name) @finding
  (#any-of? @name "kextload" "kextutil")
  (#operand? @finding "[.]kext/?$"))

((command name: (_) @name) @finding
  (#eq? @name "kmutil")
  (#operand? @finding "0" "^load$")
  (#operand? @finding "[.]kext/?$"))

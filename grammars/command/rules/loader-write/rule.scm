; What other programs load by themselves.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:loader-files"))

; A library more for a program of the system.
((command name: (_) @name) @finding
  (#any-of? @name "patchelf" "install_name_tool" "insert_dylib" "optool")
  (#operand? @finding "^(--add-needed|--replace-needed|-change|-change-all|install|--inplace)$|[.](so|dylib)$")
  (#operand? @finding "-1" "^(/(usr/)?s?bin/|/usr/local/s?bin/|/Applications/|/lib)"))

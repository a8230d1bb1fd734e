; A file becomes part of the kernel.
((command name: (_) @name) @finding
  (#eq? @name "insmod")
  (#operand? @finding "0" "/|\\.ko"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/etc/modules(-load\\.d/.{1,60})?$"))

; Two constants are one.
((call
  function: (_) @ask
  arguments: (argument_list . (binary_operator . (string) . (string) .) @name)) @finding
  (#match? @ask "^(__import__|importlib\\.import_module|import_module)$"))

((call
  function: (identifier) @ask
  arguments: (argument_list . (_) . (binary_operator . (string) . (string) .) @name)) @finding
  (#eq? @ask "getattr"))

((subscript
  value: (call function: (identifier) @ask)
  subscript: (binary_operator . (string) . (string) .) @name) @finding
  (#any-of? @ask "globals" "locals" "vars"))

((subscript
  value: (attribute) @ask
  subscript: (binary_operator . (string) . (string) .) @name) @finding
  (#match? @ask "__dict__$|^sys\\.modules$"))

; Turned around, decoded, or given as numbers.
((call
  function: (_) @ask
  arguments: (argument_list . [(subscript) (call)] @name)) @finding
  (#match? @ask "^(__import__|importlib\\.import_module|import_module)$")
  (#match? @name "^[\"'].{1,60}[\"']\\[::-1\\]$|^(''|\"\")\\.join\\((map\\(chr|.{0,12}\\bchr\\()|b64decode\\(|fromhex\\(|rot_?13"))

((call
  function: (identifier) @ask
  arguments: (argument_list . (_) . [(subscript) (call)] @name)) @finding
  (#eq? @ask "getattr")
  (#match? @name "^[\"'].{1,60}[\"']\\[::-1\\]$|^(''|\"\")\\.join\\((map\\(chr|.{0,12}\\bchr\\()|b64decode\\(|fromhex\\(|rot_?13"))

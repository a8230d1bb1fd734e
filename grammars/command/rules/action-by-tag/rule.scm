; A version, with or without its v.
((command name: (_) @name) @finding
  (#eq? @name ":use")
  (#operand? @finding "0" "@v?\\d{1,5}(\\.[\\w.-]{1,30})?$")
  (#not-operand? @finding "0" "^(actions|github)/")
  (#not-operand? @finding "0" "@[0-9a-f]{40}$"))

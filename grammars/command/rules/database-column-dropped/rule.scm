; By SQL, wherever it stands.
((command name: (_) @name) @finding
  (#eq? @name ":db")
  (#operand? @finding "0" "^alter$")
  (#operand? @finding "1" "^drop-column$")
  (#not-operand? @finding "2" "(?i)^[a-z_`#.]{0,40}(test|tmp|temp|scratch)[a-z0-9_]{0,40}\\.")
  (#not-via? @finding "way back"))

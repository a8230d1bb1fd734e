; For jest: no number that could fail.
((pair key: (_) @key value: (object) @floor) @finding
  (#match? @key "^[\"']?coverageThreshold[\"']?$")
  (#match? @floor "^\\{[^1-9]{0,400}\\}$"))

; For vitest.
((pair key: (_) @coverage value: (object (pair key: (_) @key value: (object) @floor) @finding))
  (#match? @coverage "^[\"']?coverage[\"']?$")
  (#match? @key "^[\"']?thresholds?[\"']?$")
  (#match? @floor "^\\{[^1-9]{0,400}\\b0\\b[^1-9]{0,400}\\}$"))

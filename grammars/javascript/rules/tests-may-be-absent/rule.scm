; Success where no test was found, or whatever the coverage is.
((pair key: (_) @key value: (true)) @finding
  (#match? @key "^[\"']?passWithNoTests[\"']?$"))

((pair key: (_) @key value: (false)) @finding
  (#match? @key "^[\"']?(checkCoverage|check-coverage)[\"']?$"))

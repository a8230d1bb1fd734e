; Settings of a tool: a number of its own, or a word among its options.
((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "(^|[.])(coverageThreshold|thresholds?)[.](global[.])?(lines|statements)$|^(nyc|c8)[.](lines|statements)$|(^|[.])report[.]fail_under$")
  (#operand? @finding "1" "^0([.]0*)?$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "(^|[.])addopts$")
  (#operand? @finding "1" "--(cov-)?fail-under[= ]0([.]0*)?(\\s|$)"))

; A command that everybody's tests go through.
((command name: (_) @name) @finding
  (#any-of? @name "pytest" "py.test" "python3" "coverage" "nyc" "c8" "jest" "vitest")
  (#via? @finding "gitlab-ci:script" "package-json:test" "package-json:test:ci" "package-json:coverage" "package-json:test:coverage")
  (#word? @finding "^--(cov-fail-under|fail-under|lines|statements)=0([.]0*)?$|^--check-coverage=false$|^--no-check-coverage$"))

; One by one.
((command name: (_) @name) @finding
  (#any-of? @name "pytest" "python3" "py.test" "tox" "uv" "poetry")
  (#via? @finding "workflow:run")
  (#word? @finding "^--deselect($|=)|^not test_|\\bnot (test_|Test)[A-Za-z_]"))

((command name: (_) @name) @finding
  (#any-of? @name "pytest" "python3" "coverage" "py.test")
  (#via? @finding "workflow:run")
  (#word? @finding "^--(cov-)?fail-under=0$"))

((command name: (_) @name) @finding
  (#any-of? @name "jest" "vitest" "mocha" "npm" "yarn" "pnpm" "playwright")
  (#via? @finding "workflow:run")
  (#word? @finding "^--(passWithNoTests|pass-with-no-tests|coverageThreshold=(\\{\\}|null)|testPathIgnorePatterns(=.{1,200})?|grep-invert(=.{1,200})?)$"))

((command name: (_) @name) @finding
  (#eq? @name "go")
  (#via? @finding "workflow:run")
  (#operand? @finding "0" "^test$")
  (#operand? @finding "^-skip(=|$)|^-run=\\^?\\$$"))

((command name: (_) @name) @finding
  (#eq? @name "cargo")
  (#via? @finding "workflow:run")
  (#operand? @finding "0" "^test$")
  (#operand? @finding "^--skip(=|$)"))

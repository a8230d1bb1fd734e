; Runners by name.
((command name: (_) @name) @finding
  (#any-of? @name "pytest" "py.test" "tox" "nox" "jest" "vitest" "mocha" "ava" "rspec" "phpunit" "ctest" "nosetests" "behave" "cucumber")
  (#within? @finding "forgiven"))

((command name: (_) @name) @finding
  (#any-of? @name "pytest" "py.test" "tox" "nox" "jest" "vitest" "mocha" "ava" "rspec" "phpunit" "ctest" "nosetests" "behave" "cucumber")
  (#via? @finding "workflow:continue-on-error" "gitlab-ci:allow-failure"))

; Programs that test by a word of theirs.
((command name: (_) @name) @finding
  (#any-of? @name "go" "cargo" "dotnet" "swift" "mvn" "gradle" "./gradlew" "./mvnw" "bun" "deno" "mix" "rake" "make" "just" "playwright" "cypress" "bazel" "nx" "turbo" "rails")
  (#word? @finding "^(test|check|verify|nextest|spec|run-tests?|cypress run)$")
  (#within? @finding "forgiven"))

((command name: (_) @name) @finding
  (#any-of? @name "go" "cargo" "dotnet" "swift" "mvn" "gradle" "./gradlew" "./mvnw" "bun" "deno" "mix" "rake" "make" "just" "playwright" "cypress" "bazel" "nx" "turbo" "rails")
  (#word? @finding "^(test|check|verify|nextest|spec|run-tests?|cypress run)$")
  (#via? @finding "workflow:continue-on-error" "gitlab-ci:allow-failure"))

((command name: (_) @name) @finding
  (#any-of? @name "npm" "yarn" "pnpm")
  (#sub? @finding "test")
  (#within? @finding "forgiven"))

((command name: (_) @name) @finding
  (#any-of? @name "npm" "yarn" "pnpm")
  (#sub? @finding "test")
  (#via? @finding "workflow:continue-on-error" "gitlab-ci:allow-failure"))

((command name: (_) @name) @finding
  (#any-of? @name "npm" "yarn" "pnpm")
  (#word? @finding "^(test|test:(unit|ci|all|integration|e2e))$")
  (#within? @finding "forgiven"))

((command name: (_) @name) @finding
  (#any-of? @name "npm" "yarn" "pnpm")
  (#word? @finding "^(test|test:(unit|ci|all|integration|e2e))$")
  (#via? @finding "workflow:continue-on-error" "gitlab-ci:allow-failure"))

((command name: (_) @name) @finding
  (#eq? @name "python3")
  (#option-value? @finding "-m" "^(pytest|unittest|nose2?|tox|nox)$")
  (#within? @finding "forgiven"))

((command name: (_) @name) @finding
  (#eq? @name "python3")
  (#option-value? @finding "-m" "^(pytest|unittest|nose2?|tox|nox)$")
  (#via? @finding "workflow:continue-on-error" "gitlab-ci:allow-failure"))

; In a workflow.
((command name: (_) @name) @finding
  (#any-of? @name "jest" "vitest" "playwright" "ava" "npm" "yarn" "pnpm" "pytest" "python3" "toMatchSnapshot" "storybook")
  (#via? @finding "workflow:run")
  (#word? @finding "^(--updateSnapshot|--update-snapshots?(=all)?|--snapshot-update|--update-goldens?|--approve|-u)$"))

((command name: (_) @name) @finding
  (#any-of? @name "jest" "vitest")
  (#via? @finding "workflow:run")
  (#word? @finding "^--ci=false$"))

((command name: (_) @name) @finding
  (#eq? @name "cargo")
  (#via? @finding "workflow:run")
  (#operand? @finding "0" "^insta$")
  (#operand? @finding "^(accept|--accept)$"))

; In a pipeline of GitLab.
((command name: (_) @name) @finding
  (#any-of? @name "jest" "vitest" "playwright" "ava" "pytest")
  (#via? @finding "gitlab-ci:script")
  (#word? @finding "^(--updateSnapshot|--update-snapshots?(=all)?|--snapshot-update|--update-goldens?|-u)$"))

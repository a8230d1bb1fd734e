; By the clients of the registries.
((command name: (_) @name) @finding
  (#any-of? @name "npm" "pnpm" "yarn" "bun")
  (#operand? @finding "^(unpublish|deprecate)$")
  (#not-option? @finding "--dry-run"))

((command name: (_) @name) @finding
  (#any-of? @name "cargo" "gem")
  (#operand? @finding "0" "^yank$")
  (#not-operand? @finding "^--undo$"))

((command name: (_) @name) @finding
  (#any-of? @name "crane" "regctl" "skopeo" "oras")
  (#operand? @finding "^delete$"))

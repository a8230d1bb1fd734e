; Keys.
((command name: (_) @name) @finding
  (#eq? @name "gpg")
  (#option? @finding "--export-secret-keys"))

((command name: (_) @name) @finding
  (#eq? @name "gpg")
  (#operand? @finding "^--export-secret-(sub)?keys?$"))

; What programs hand to each other.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "credential fill"))

((command name: (_) @name) @finding
  (#match? @name "^(docker-credential|git-credential)-[a-z]{2,20}$")
  (#operand? @finding "^get$"))

((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#sub? @finding "configure")
  (#operand? @finding "^export-credentials$"))

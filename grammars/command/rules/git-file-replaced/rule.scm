; A revision, then files: what was staged goes with what was not.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "checkout")
  (#operand? @finding "1" ".")
  (#not-operand? @finding "0" "[^/.]\\.(c|cc|cpp|cs|css|go|h|hpp|html|ini|ipynb|java|js|json|jsx|kt|lua|md|mjs|php|pl|py|rb|rs|scss|sh|sql|swift|tf|toml|ts|tsx|txt|vue|xml|ya?ml)$|(^|/)(Makefile|Dockerfile|README)$")
  (#not-operand? @finding "^([.]/?|:/|[*])$|[*?]|^([.]/)?[A-Za-z0-9_-]{1,60}/$")
  (#not-operand? @finding "([.-]lock(\\.json|\\.yaml)?|go\\.sum|\\.snap|\\.min\\.js)$|(^|/)(package-lock\\.json|pnpm-lock\\.yaml|dist|build|node_modules|target|vendor)(/|$)")
  (#not-option? @finding "-b" "-B" "--orphan" "-t" "--detach" "-f" "-p"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "restore")
  (#operand? @finding "0" "[^./]")
  (#option? @finding "-S")
  (#option? @finding "-W")
  (#not-operand? @finding "([.-]lock(\\.json|\\.yaml)?|go\\.sum|\\.snap|\\.min\\.js)$|(^|/)(package-lock\\.json|pnpm-lock\\.yaml|dist|build|node_modules|target|vendor)(/|$)")
  (#not-operand? @finding "^([.]/?|:/|[*])$"))

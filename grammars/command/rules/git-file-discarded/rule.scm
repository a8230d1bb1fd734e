; Words that can only be files: the index has what they go back to.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "checkout")
  (#operand? @finding "0" "[^/.]\\.(c|cc|cpp|cs|css|go|h|hpp|html|ini|ipynb|java|js|json|jsx|kt|lua|md|mjs|php|pl|py|rb|rs|scss|sh|sql|swift|tf|toml|ts|tsx|txt|vue|xml|ya?ml)$|(^|/)(Makefile|Dockerfile|README)$")
  (#not-operand? @finding "^([.]/?|:/|[*])$|[*?]")
  (#not-operand? @finding "([.-]lock(\\.json|\\.yaml)?|go\\.sum|\\.snap|\\.min\\.js)$|(^|/)(package-lock\\.json|pnpm-lock\\.yaml|dist|build|node_modules|target|vendor)(/|$)")
  (#not-option? @finding "-b" "-B" "--orphan" "-t" "--detach" "-f" "-p"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "restore")
  (#operand? @finding "0" "[^./]")
  (#not-operand? @finding "^([.]/?|:/|[*])$|[*?]|^([.]/)?[A-Za-z0-9_-]{1,60}/$")
  (#not-operand? @finding "([.-]lock(\\.json|\\.yaml)?|go\\.sum|\\.snap|\\.min\\.js)$|(^|/)(package-lock\\.json|pnpm-lock\\.yaml|dist|build|node_modules|target|vendor)(/|$)")
  (#not-option? @finding "-S" "-p"))

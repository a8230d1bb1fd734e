; Gone.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "shred" "truncate" "remove-item" "del" "rd")
  (#word? @finding "^(?![/~])([^ ]{0,120}/)?(test_[a-zA-Z0-9_*-]{1,60}\\.py|[a-zA-Z0-9_*-]{1,60}(_test\\.(go|py|rb|cc|dart)|_spec\\.rb|\\.(test|spec|cy)\\.[cm]?[jt]sx?|Tests?\\.(java|kt|cs|swift)))$")
  (#not-operand? @finding "(^|/)(node_modules|vendor|site-packages|build|dist|target|out|tmp|cache)/"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "rm")
  (#operand? @finding "^(?![/~])([^ ]{0,120}/)?(test_[a-zA-Z0-9_*-]{1,60}\\.py|[a-zA-Z0-9_*-]{1,60}(_test\\.(go|py|rb|cc|dart)|_spec\\.rb|\\.(test|spec|cy)\\.[cm]?[jt]sx?|Tests?\\.(java|kt|cs|swift)))$"))

((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "shred" "truncate" "remove-item" "del" "rd")
  (#word? @finding "^(\\./)?([a-zA-Z0-9_-]{1,40}/)?(tests/?|specs/?|__tests__/?|test/|spec/)$")
  (#not-operand? @finding "(^|/)(node_modules|vendor|site-packages|build|dist|target|out|tmp|cache)/"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "rm")
  (#operand? @finding "^(\\./)?([a-zA-Z0-9_-]{1,40}/)?(tests/?|specs/?|__tests__/?|test/|spec/)$"))

; Out of sight.
((command name: (_) @name) @finding
  (#eq? @name "mv")
  (#operand? @finding "0" "(^|/)(test_[a-zA-Z0-9_-]{1,60}\\.py|[a-zA-Z0-9_-]{1,60}(_test\\.go|\\.(test|spec)\\.[cm]?[jt]sx?))$")
  (#operand? @finding "1" "\\.(bak|old|off|disabled|skip|orig|txt)$|^/tmp/"))

; True in any case.
((command name: (_) @name) @finding
  (#any-of? @name "sed" "perl")
  (#option? @finding "-i")
  (#word? @finding "/(\\s{0,8})(assert True|assert 1|expect\\(true\\)|pytest\\.skip|@pytest\\.mark\\.skip|t\\.Skip|xit\\(|xdescribe\\(|it\\.skip|test\\.skip|describe\\.skip|pass/)"))

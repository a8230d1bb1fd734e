; Through a program that decrypts.
((pipeline . (command) . (command name: (_) @to) @finding .)
  (#eq? @to ":run")
  (#through? @finding "gpg"))

((pipeline . (command) . (command name: (_) @to) @finding .)
  (#eq? @to ":run")
  (#through? @finding "openssl"))

((pipeline . (command) . (command name: (_) @to) @finding .)
  (#eq? @to ":run")
  (#through? @finding "age"))

((pipeline . (command) . (command name: (_) @to) @finding .)
  (#eq? @to ":run")
  (#through? @finding "uudecode"))

((pipeline . (command) . (command name: (_) @to) @finding .)
  (#eq? @to ":run")
  (#through? @finding "ccrypt"))

; Words that stand as one line.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "openssl" "gpg" "age" "uudecode" "ccat")
  (#any-of? @to "sh" "bash" "zsh" "dash" "python3" "node" "perl" "ruby")
  (#not-operand? @finding "."))

; The same name twice in a pipe, inside a function, in the background.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from @to)
  (#within? @finding "function")
  (#within? @finding "background")
  (#not-any-of? @to "cat" "grep" "sed" "awk" "jq" "tr" "tee" "sort" "cut" "ssh" "docker" "python3" "node" "xargs"))

; A script of its own name.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from "$0")
  (#eq? @to "$0"))

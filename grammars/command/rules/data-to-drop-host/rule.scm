; Words, forms and files, by a client's options.
((command name: (_) @name) @finding
  (#eq? @name "curl")
  (#option? @finding "-d" "--data-binary" "--data-raw" "--data-urlencode" "-F" "--form-string" "-T" "--json")
  (#operand? @finding "list:drop-hosts"))

((command name: (_) @name) @finding
  (#eq? @name "wget")
  (#option? @finding "--post-data" "--post-file" "--body-data" "--body-file")
  (#operand? @finding "list:drop-hosts"))

((command name: (_) @name) @finding
  (#any-of? @name "nc" "ncat" "telnet")
  (#operand? @finding "0" "list:drop-hosts"))

; What was read, whoever sends it.
((pipeline . (command name: (_) @from) @source . (command name: (_) @finding-name) @finding .)
  (#any-of? @from ":read" ":input" ":fetch")
  (#eq? @finding-name ":send")
  (#operand? @finding "0" "list:drop-hosts")
  (#not-operand? @source "0" "list:sensitive-paths"))

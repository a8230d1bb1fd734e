; The content of a file, in a message to a chat.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":read")
  (#eq? @to ":send")
  (#operand? @finding "0" "list:chat-hosts")
  (#not-operand? @source "0" "list:sensitive-paths")
  (#not-operand? @source "0" "(?:payload|message|body|notification|slack|discord)[^/]{0,40}\\.json$"))

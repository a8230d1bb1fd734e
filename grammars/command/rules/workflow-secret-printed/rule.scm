; By the reader of workflows: what is printed as it is.
((command name: (_) @name) @finding
  (#eq? @name ":print")
  (#operand? @finding "0" "^secrets[.]")
  (#not-operand? @finding "1" "\\b(base64|base32|xxd|od|hexdump|rev|tr|sed|cut|fold|awk|gzip|bzip2|xz|openssl|tac|head|tail)\\b"))

; By the reader of workflows: what is printed in another form.
((command name: (_) @name) @finding
  (#eq? @name ":print")
  (#operand? @finding "0" "^secrets[.]")
  (#operand? @finding "1" "\\b(base64|base32|xxd|od|hexdump|rev|tr|sed|cut|fold|awk|gzip|bzip2|xz|openssl|tac|head|tail)\\b"))

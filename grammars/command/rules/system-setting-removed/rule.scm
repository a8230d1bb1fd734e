; Settings of the system.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "shred" "srm")
  (#operand? @finding "list:system-settings")
  (#not-operand? @finding "list:vital-files")
  (#not-via? @finding "dockerfile:RUN"))

; Programs and libraries.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink")
  (#operand? @finding "^(/usr)?/s?bin/(bash|sh|ls|cat|cp|mv|rm|sudo|su|mount|login|systemctl|apt|apt-get|dpkg|yum|dnf|rpm|python3?|perl|ssh|sshd|passwd|curl|wget|gcc|make|git|kill|ps|find|grep|sed|awk|tar)$|^(/usr)?/lib(64)?/(x86_64-linux-gnu/)?(libc|ld-linux[^/]{0,20})[.]so")
  (#not-via? @finding "dockerfile:RUN"))

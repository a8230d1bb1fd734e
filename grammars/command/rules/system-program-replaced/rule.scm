; What others trust.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^(/usr)?/s?bin/(ls|ps|top|pgrep|netstat|ss|lsof|login|su|sudo|passwd|sshd|ssh|find|who|last|md5sum|sha256sum|dpkg|rpm|auditctl|auditd|getty|agetty|crontab|lsmod|ifconfig|ip|kill|stat)$"))

; SSH to a host whose only use is to publish.
((command name: (_) @name) @finding
  (#any-of? @name "ssh" "autossh" "plink")
  (#operand? @finding "0" "list:tunnel-hosts")
  (#not-option? @finding "-R"))

; Directly in a home.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "srm")
  (#option? @finding "-r")
  (#operand? @finding "^~/[A-Za-z][A-Za-z0-9_ -]{0,60}/?[*]?$")
  (#not-operand? @finding "^~/(Documents|Desktop|Downloads|Pictures|Library|tmp|temp|build|dist|cache|bin|go|miniconda\\d?|anaconda\\d?|miniforge\\d?|mambaforge|node_modules|venv|rpmbuild|snap)/?[*]?$"))

; Settings of the system.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "srm")
  (#option? @finding "-r")
  (#operand? @finding "^/etc/(ssh|ssl|pam[.]d|sudoers[.]d|security|systemd|network|netplan|apt|default|init[.]d|pki|kubernetes|letsencrypt|audit|cron[.][a-z]{1,8})(/|/[*])?$"))

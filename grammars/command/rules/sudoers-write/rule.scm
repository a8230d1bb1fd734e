; The files.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^(/mnt|/host|/hostfs|/usr/local|/private|/opt/homebrew)?/etc/(sudoers$|sudoers\\.d(/|$)|doas\\.conf$|polkit-1/)|^/usr/share/polkit-1/(rules\\.d|actions)/|^/var/lib/polkit-1/"))

; The time for which nobody is asked.
((command name: (_) @name) @finding
  (#any-of? @name "sed" "echo" "printf" "tee")
  (#word? @finding "timestamp_timeout\\s{0,3}=\\s{0,3}-1|!tty_tickets|!authenticate"))

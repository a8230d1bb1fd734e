; A socket of a login.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^SSH_AUTH_SOCK$")
  (#operand? @finding "1" "^/(tmp|var/tmp|private/tmp)/(ssh-|com[.]apple[.]launchd)"))

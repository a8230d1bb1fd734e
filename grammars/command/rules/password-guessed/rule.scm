; The password is in the command, the command in a loop.
((command name: (_) @name) @finding
  (#any-of? @name "ssh" "scp" "sftp" "rsync")
  (#via? @finding "sshpass")
  (#operand? @finding "0" "@(localhost|[0-9.]{7,15}|[a-z])")
  (#within? @finding "loop"))

((command name: (_) @name) @finding
  (#any-of? @name "sudo" "su")
  (#within? @finding "loop")
  (#through? @finding "echo"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "echo" "printf") (#any-of? @to "su" "kinit" "passwd")
  (#unknown? @source "operand")
  (#within? @finding "loop"))

((command name: (_) @name) @finding
  (#any-of? @name "smbclient" "rpcclient" "mysql" "ldapwhoami" "xfreerdp" "curl")
  (#within? @finding "loop")
  (#word? @finding "^-?(U|u|p|w)?.{0,40}%[$]|^[$].{1,40}:[$]"))

; Windows.
((command name: (_) @name) @finding
  (#any-of? @name "net" "net1")
  (#sub? @finding "use")
  (#within? @finding "loop")
  (#operand? @finding "0" "^\\\\\\\\"))

((command name: (_) @name) @finding
  (#any-of? @name "invoke-domainpasswordspray" "invoke-passwordspray" "invoke-msolspray" "invoke-adloginbruteforce" "invoke-bruteforce" "invoke-smbautobrute" "sprayhound" "invoke-aadintuserenumerationasoutsider"))

((command name: (_) @name) @finding
  (#match? @name "(^|/)(kerbrute|sprayhound|crowbar|patator|trevorspray|rubeus)([.]exe|[.]py)?$")
  (#operand? @finding "(?i)^(passwordspray|bruteuser|bruteforce|brute|spray)$"))

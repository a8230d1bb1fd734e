; The password of root, from text.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "echo" "printf") (#eq? @to "chpasswd")
  (#operand? @source "^[\"']?(root|daemon|nobody|www-data|bin|sys|sync|mail|games):"))

((command name: (_) @name) @finding
  (#eq? @name "passwd")
  (#option? @finding "--stdin"))

((command name: (_) @name) @finding
  (#eq? @name "passwd")
  (#operand? @finding "^--stdin$"))

((command name: (_) @name) @finding
  (#eq? @name "usermod")
  (#option? @finding "-p"))

((command name: (_) @name) @finding
  (#eq? @name "useradd")
  (#option? @finding "-p")
  (#option? @finding "-o"))

; A shell for what has none.
((command name: (_) @name) @finding
  (#any-of? @name "usermod" "chsh")
  (#option-value? @finding "-s" "/(ba|da|z|k|c|tc|fi)?sh$")
  (#operand? @finding "-1" "^(nobody|www-data|daemon|bin|sys|sync|games|mail|news|backup|apache|nginx|http|mysql|postgres|redis|ftp|sshd|_[a-z]+)$"))

; BSD.
((command name: (_) @name) @finding
  (#eq? @name "pw")
  (#operand? @finding "^(user|group)?(add|mod)$")
  (#operand? @finding "^-[shmgGu]$"))

; Directories of many machines.
((command name: (_) @name) @finding
  (#eq? @name "samba-tool")
  (#operand? @finding "^(user|group)$")
  (#operand? @finding "^(create|add|addmembers|setpassword)$"))

((command name: (_) @name) @finding
  (#any-of? @name "ipa" "net")
  (#operand? @finding "^(user-add|group-add-member|ads)$")
  (#operand? @finding "^(add|.{0,60}--password|--first=.{1,40}|admins)$"))

((command name: (_) @name) @finding
  (#any-of? @name "ldapadd" "ldapmodify" "ldappasswd")
  (#operand? @finding "^-(D|f|Y)$"))

; Typed by a program.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "echo" "printf" "yes") (#eq? @to "passwd"))

; The files that say who there is.
((command name: (_) @name) @finding
  (#eq? @name "chmod")
  (#operand? @finding "0" "^0?[0-7]{2}[2367]$|^[ugoa]{0,4}[+=][rx]{0,2}w|^0?[0-7]{2}[4567]$")
  (#operand? @finding "^/etc/(g?shadow|sudoers)-?$"))

((command name: (_) @name) @finding
  (#eq? @name "chmod")
  (#operand? @finding "0" "^0?[0-7]{1,2}[2367]$|^[oa]{1,4}[+=][rx]{0,2}w")
  (#operand? @finding "^/etc/(passwd|group|crontab|cron[.]d|profile|ld[.]so[.]conf)$"))

((command name: (_) @name) @finding
  (#any-of? @name "chown" "setfacl")
  (#operand? @finding "^/etc/(g?shadow|passwd|sudoers|group)$")
  (#not-operand? @finding "^(root|0)?:?(root|shadow|0|wheel)?$"))

; Told so.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "commit")
  (#option? @finding "-n"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "push" "merge" "rebase" "am" "cherry-pick")
  (#word? @finding "^--no-verify$"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "push" "merge" "rebase" "am")
  (#option? @finding "--no-verify"))

; Hooks from nowhere.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#option-value? @finding "-c" "^core\\.hooks[Pp]ath=(/dev/null|/tmp|/var/empty|/nonexistent|)"))

((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "config")
  (#operand? @finding "0" "^core\\.hooks[Pp]ath$")
  (#operand? @finding "1" "^(/dev/null|/var/empty|/nonexistent.{0,20}|)$"))

; No hooks any more.
((command name: (_) @name) @finding
  (#any-of? @name "pre-commit" "lefthook" "husky" "overcommit")
  (#operand? @finding "0" "^(uninstall|--uninstall)$"))

((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "mv")
  (#operand? @finding "0" "(^|/)\\.git/hooks(/(pre|commit|post|prepare|update)[a-z-]{0,20}|/\\*)?$|^(\\./)?\\.husky(/[a-z-]{3,30})?$|^(\\./)?\\.pre-commit-config\\.yaml$"))

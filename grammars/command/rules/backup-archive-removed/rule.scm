; By name, or all of a store.
((command name: (_) @name) @finding
  (#eq? @name "borg")
  (#operand? @finding "0" "^(delete|rdelete|repo-delete)$")
  (#not-operand? @finding "^(-n|--dry-run)$"))

((command name: (_) @name) @finding
  (#eq? @name "restic")
  (#operand? @finding "^(forget|key)$")
  (#operand? @finding "^([0-9a-f]{6,64}|remove|latest|--unsafe-allow-remove-all)$")
  (#not-operand? @finding "^(--dry-run|-n|--keep-.{1,30})$"))

((command name: (_) @name) @finding
  (#eq? @name "rclone")
  (#operand? @finding "0" "^(purge|delete|cleanup)$")
  (#not-operand? @finding "^(-n|--dry-run)$"))

((command name: (_) @name) @finding
  (#any-of? @name "duplicity" "duply" "tarsnap" "kopia" "duplicacy" "proxmox-backup-client" "pgbackrest" "barman" "wal-g" "snapper" "timeshift" "zpaqfranz" "arq")
  (#operand? @finding "^(remove-all-but-n-full|remove-all-inc-of-but-n-full|purgeFull|purge|-d|--nuke|delete|forget|stanza-delete|--delete-all|--delete|everything)$")
  (#not-operand? @finding "^(--dry-run|-n|--keep.{0,30})$"))

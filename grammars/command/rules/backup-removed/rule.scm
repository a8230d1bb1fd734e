; Windows.
((command name: (_) @name) @finding
  (#eq? @name "vssadmin")
  (#sub? @finding "delete shadows" "resize shadowstorage"))

((command name: (_) @name) @finding
  (#eq? @name "wbadmin")
  (#sub? @finding "delete catalog" "delete backup" "delete systemstatebackup"))

((command name: (_) @name) @finding
  (#eq? @name "wmic")
  (#sub? @finding "shadowcopy delete"))

((command name: (_) @name) @finding
  (#eq? @name "bcdedit")
  (#word? @finding "^recoveryenabled$|^ignoreallfailures$")
  (#word? @finding "^(no|off|ignoreallfailures)$"))

((command name: (_) @name) @finding
  (#eq? @name "disable-computerrestore"))

; macOS.
((command name: (_) @name) @finding
  (#eq? @name "tmutil")
  (#operand? @finding "0" "^(disable|delete|deletelocalsnapshots|removedestination|disablelocal)$"))

; Clouds.
((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#operand? @finding "^delete-(recovery-point|backup-vault|backup-plan)$"))

((command name: (_) @name) @finding
  (#eq? @name "gcloud")
  (#operand? @finding "^backups$")
  (#operand? @finding "^delete$"))

((command name: (_) @name) @finding
  (#eq? @name "az")
  (#operand? @finding "^backup$")
  (#operand? @finding "^(delete|disable)$"))

; Folders of backups.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "srm" "shred")
  (#operand? @finding "^(/(mnt|media|srv|var|data|home)?/?(backups?)|~/[Bb]ackups?)(/|/[*])?$"))
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "get-wmiobject" "get-ciminstance")
  (#any-of? @to "foreach-object" "remove-ciminstance" "remove-wmiobject" "invoke-cimmethod" "invoke-wmimethod")
  (#word? @source "(?i)^win32_shadowcopy$"))

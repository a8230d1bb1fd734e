; Written to as a file.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/dev/(sd[a-z]|hd[a-z]|vd[a-z]|xvd[a-z]|nvme\\d|mmcblk\\d|disk\\d|rdisk\\d|mapper/|md\\d|dm-\\d)"))

; Formatted, or emptied of what says where things are.
((command name: (_) @name) @finding
  (#match? @name "^(mkfs([.][a-z0-9]{2,8})?|mke2fs|mkswap|wipefs|blkdiscard|cryptsetup|sgdisk|sfdisk|parted|hdparm|badblocks|zpool|pvremove|vgremove|lvremove)$")
  (#word? @finding "^/dev/(sd[a-z]|hd[a-z]|vd[a-z]|xvd[a-z]|nvme\\d|mmcblk\\d|disk\\d)")
  (#word? @finding "^(/dev/.{1,40}|luksFormat|erase|mklabel|mkpart|rm|--zap-all|-Z|--delete|-w|-n|destroy|create)$")
  (#not-match? @name "^(cryptsetup|sgdisk|sfdisk|parted|hdparm|badblocks|zpool)$"))

((command name: (_) @name) @finding
  (#any-of? @name "cryptsetup" "sgdisk" "sfdisk" "parted" "zpool")
  (#word? @finding "^/dev/(sd[a-z]|hd[a-z]|vd[a-z]|xvd[a-z]|nvme\\d|mmcblk\\d|disk\\d)")
  (#word? @finding "^(luksFormat|erase|mklabel|mktable|--zap-all|-Z|--delete|destroy)$"))
; Windows.
((command name: (_) @name) @finding
  (#any-of? @name "clear-disk" "format-volume" "remove-partition" "initialize-disk" "reset-physicaldisk"))

((command name: (_) @name) @finding
  (#eq? @name "format")
  (#operand? @finding "0" "^[A-Za-z]:[\\\\/]?$"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @to "diskpart")
  (#word? @source "(?i)(^|\\s)(clean|format|delete)(\\s|$)"))

; macOS.
((command name: (_) @name) @finding
  (#eq? @name "diskutil")
  (#operand? @finding "(?i)^(erasedisk|erasevolume|zerodisk|randomdisk|secureerase|partitiondisk|deletevolume|deletecontainer|reformat)$"))

; A disk, and no option that only shows.
((command name: (_) @name) @finding
  (#any-of? @name "fdisk" "gdisk" "cfdisk" "cgdisk" "sfdisk" "sgdisk")
  (#operand? @finding "^/dev/(sd[a-z]|hd[a-z]|vd[a-z]|xvd[a-z]|nvme\\d|mmcblk\\d|disk\\d|rdisk\\d)")
  (#not-operand? @finding "^(-[lxsVvpbi]|--list|--list-free|--print|--dump|-d|--json|-J|--verify|--info=.{1,4}|--show-size|--backup|--zap-all|-Z|--delete)$"))

((command name: (_) @name) @finding
  (#eq? @name "parted")
  (#operand? @finding "^/dev/(sd[a-z]|hd[a-z]|vd[a-z]|xvd[a-z]|nvme\\d|mmcblk\\d|disk\\d)")
  (#operand? @finding "^(mkpart|mkpartfs|rm|resizepart|resize|move|set|toggle|name|rescue|disk_set|cp)$"))

((command name: (_) @name) @finding
  (#eq? @name "diskpart")
  (#operand? @finding "(?i)^[/-]s$"))

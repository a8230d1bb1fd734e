; Pools and datasets.
((command name: (_) @name) @finding
  (#eq? @name "zpool")
  (#operand? @finding "0" "^(destroy|labelclear)$"))

((command name: (_) @name) @finding
  (#eq? @name "zfs")
  (#operand? @finding "0" "^destroy$")
  (#not-operand? @finding "^-[a-z]{0,4}n[a-z]{0,4}$"))

; Logical volumes and arrays.
((command name: (_) @name) @finding
  (#any-of? @name "lvremove" "vgremove" "pvremove")
  (#operand? @finding "^[^-]")
  (#not-operand? @finding "/[A-Za-z0-9_.-]{0,40}snap")
  (#not-operand? @finding "^(-t|--test)$"))

((command name: (_) @name) @finding
  (#eq? @name "mdadm")
  (#operand? @finding "^--zero-superblock$"))

((command name: (_) @name) @finding
  (#eq? @name "dmsetup")
  (#operand? @finding "0" "^remove_all$"))

; Keys and erasure by the device.
((command name: (_) @name) @finding
  (#eq? @name "cryptsetup")
  (#operand? @finding "^(erase|luksErase|luksKillSlot)$"))

((command name: (_) @name) @finding
  (#eq? @name "nvme")
  (#operand? @finding "0" "^(format|sanitize)$"))

((command name: (_) @name) @finding
  (#eq? @name "hdparm")
  (#operand? @finding "^--(security-erase|security-erase-enhanced|trim-sector-ranges)$"))

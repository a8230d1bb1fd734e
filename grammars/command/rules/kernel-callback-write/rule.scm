; Files that name a program.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "(/release_agent|/proc/sys/kernel/core_pattern|/sys/kernel/uevent_helper|/proc/sys/kernel/modprobe|/proc/sys/fs/binfmt_misc/register|/proc/sysrq-trigger)$"))

((command name: (_) @name) @finding
  (#eq? @name "sysctl")
  (#word? @finding "^kernel[.](core_pattern|modprobe|hotplug)=[|]?/"))

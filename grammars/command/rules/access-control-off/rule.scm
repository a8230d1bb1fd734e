; SELinux.
((command name: (_) @name) @finding
  (#eq? @name "setenforce")
  (#operand? @finding "0" "^(0|[Pp]ermissive)$"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/(etc/selinux/config|etc/sysconfig/selinux|sys/fs/selinux/enforce)$"))

; AppArmor.
((command name: (_) @name) @finding
  (#any-of? @name "aa-teardown" "aa-disable" "aa-complain")
  (#not-option? @finding "-h"))

((command name: (_) @name) @finding
  (#eq? @name "apparmor_parser")
  (#option? @finding "-R"))

; A kernel that no longer keeps addresses and traces to itself.
((command name: (_) @name) @finding
  (#eq? @name "sysctl")
  (#operand? @finding "^kernel\\.(randomize_va_space|yama\\.ptrace_scope|kptr_restrict|dmesg_restrict)=0$"))

; The same, written down.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/proc/sys/kernel/(randomize_va_space|yama/ptrace_scope|kptr_restrict|dmesg_restrict)$"))

((command name: (_) @name) @finding
  (#any-of? @name "grubby" "kernelstub" "rpm-ostree")
  (#word? @finding "(^|[ =])(selinux=0|enforcing=0|apparmor=0|audit=0|mitigations=off|lockdown=none|module[.]sig_enforce=0)"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/etc/apparmor[.]d/disable/"))

((command name: (_) @name) @finding
  (#eq? @name "ln")
  (#operand? @finding "-1" "^/etc/apparmor[.]d/(disable|force-complain)(/|$)"))

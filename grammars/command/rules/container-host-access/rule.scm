; The host's files, its engine, its processes.
((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "run" "create")
  (#option-value? @finding "-v" "^(/|/etc|/root|/home|/proc|/sys|/boot|/var/run/docker\\.sock|/run/docker\\.sock|/run/containerd/containerd\\.sock|/var/run/crio/crio\\.sock):"))

((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "run" "create")
  (#option-value? @finding "--mount" "(source|src)=(/|/etc|/root|/var/run/docker\\.sock|/run/docker\\.sock)(,|$)"))

((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "run" "create")
  (#option-value? @finding "--pid" "^host$"))

((command name: (_) @name) @finding
  (#eq? @name "nsenter")
  (#option-value? @finding "-t" "^1$"))

((command name: (_) @name) @finding
  (#eq? @name "chroot")
  (#operand? @finding "0" "^/(host|hostfs|mnt/host|rootfs|proc/1/root)(/.{0,20})?$"))

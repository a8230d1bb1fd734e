; A client that is no engine's own.
((command name: (_) @name) @finding
  (#any-of? @name "curl")
  (#option-value? @finding "--unix-socket" "(docker|containerd|crio|podman)[.]sock$"))

((command name: (_) @name) @finding
  (#any-of? @name "socat" "nc" "ncat")
  (#word? @finding "(docker|containerd|crio|podman)[.]sock$"))

; The engine's own, sent to the socket of a host.
((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#option-value? @finding "-H" "^unix://.{0,40}/(host|hostfs|mnt|proc/1/root|rootfs)/.{0,60}sock$"))

((command name: (_) @name) @finding
  (#any-of? @name "ctr" "crictl")
  (#word? @finding "^(unix://)?/(host|hostfs|mnt|rootfs)/.{0,60}sock$"))

; Tools that look for a way out.
((command name: (_) @name) @finding
  (#match? @name "(^|/)(cdk|cdk_linux_amd64|deepce(\\.sh)?|amicontained|botb(-linux-amd64)?|escape\\.sh)$"))

; An image that is named after such a program.
((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "run" "create")
  (#operand? @finding "0" "(^|/)(sish|ngrok|frpc?|frps|bore|inlets(-pro|-client|-server)?|chisel|localtunnel(-server)?|rathole|pagekite|zrok|wstunnel|gost|gotty|tunnelmole|portr|localxpose|loclx|expose-server|tmate-ssh-server)(:[\\w.-]{1,80})?(@sha256:\\w{64})?$"))

((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "run" "create")
  (#operand? @finding "0" "(^|/)cloudflared(:[\\w.-]{1,80})?(@sha256:\\w{64})?$")
  (#operand? @finding "^(tunnel|access)$"))

((command name: (_) @name) @finding
  (#eq? @name "kubectl")
  (#sub? @finding "run")
  (#option-value? @finding "--image" "(^|/)(sish|ngrok|frpc?|frps|bore|inlets(-pro|-client|-server)?|chisel|localtunnel(-server)?|rathole|pagekite|zrok|wstunnel|gost)(:[\\w.-]{1,80})?$"))

; Subcommands that reach a registry.
((command name: (_) @name) @finding
  (#any-of? @name "npm" "pnpm" "yarn" "bun")
  (#sub? @finding "install" "ci" "add" "update" "publish"))

((command name: (_) @name) @finding
  (#any-of? @name "npx" "bunx" "uvx" "pipx"))

((command name: (_) @name) @finding
  (#eq? @name "pip")
  (#sub? @finding "install" "download" "wheel"))

((command name: (_) @name) @finding
  (#any-of? @name "apt-get" "apt" "aptitude")
  (#operand? @finding "0" "^(install|update|upgrade|dist-upgrade|full-upgrade|download|source)$"))

((command name: (_) @name) @finding
  (#any-of? @name "apt-get" "apt" "aptitude")
  (#sub? @finding "install" "update" "upgrade" "dist-upgrade" "full-upgrade" "download" "source"))

((command name: (_) @name) @finding
  (#any-of? @name "apk" "dnf" "yum" "microdnf" "zypper" "brew" "gem" "cargo" "conda" "composer" "choco" "winget" "snap" "flatpak" "helm" "poetry" "uv" "bundle")
  (#word? @finding "^(add|install|update|upgrade|fetch|publish|push|pull|sync|lock|get|download|reinstall)$"))

((command name: (_) @name) @finding
  (#eq? @name "go")
  (#operand? @finding "0" "^(get|install|mod)$"))

((command name: (_) @name) @finding
  (#eq? @name "docker")
  (#sub? @finding "pull" "push" "login"))

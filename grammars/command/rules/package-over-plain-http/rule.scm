; The list of packages.
((command name: (_) @name) @finding
  (#any-of? @name "pip" "pipx")
  (#word? @finding "^(git\\+|url=)?http://(?!localhost|127[.]|10[.]|192[.]168[.]|172[.](1[6-9]|2\\d|3[01])[.]|host[.]docker|[a-z0-9-]{1,60}[:/]|[^/:]{1,80}[.](local|internal|lan|corp|home|test)([:/]|$))"))

((command name: (_) @name) @finding
  (#any-of? @name "npm" "pnpm" "yarn" "bun" "gem" "bundle" "uv" "cargo" "poetry" "pdm" "composer")
  (#word? @finding "^(git\\+|url=)?http://(?!localhost|127[.]|10[.]|192[.]168[.]|172[.](1[6-9]|2\\d|3[01])[.]|host[.]docker|[a-z0-9-]{1,60}[:/]|[^/:]{1,80}[.](local|internal|lan|corp|home|test)([:/]|$))")
  (#not-operand? @finding "^(-h|--help|proxy|http-proxy|https-proxy)$"))

((command name: (_) @name) @finding
  (#any-of? @name "rpm" "dnf" "yum" "zypper" "apk" "dpkg" "helm")
  (#word? @finding "^(git\\+|url=)?http://(?!localhost|127[.]|10[.]|192[.]168[.]|172[.](1[6-9]|2\\d|3[01])[.]|host[.]docker|[a-z0-9-]{1,60}[:/]|[^/:]{1,80}[.](local|internal|lan|corp|home|test)([:/]|$))"))

; What a cluster is told to run.
((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "apply" "create")
  (#option-value? @finding "-f" "^(git\\+|url=)?http://(?!localhost|127[.]|10[.]|192[.]168[.]|172[.](1[6-9]|2\\d|3[01])[.]|host[.]docker|[a-z0-9-]{1,60}[:/]|[^/:]{1,80}[.](local|internal|lan|corp|home|test)([:/]|$))"))

; In settings, and in what a package asks for.
((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "(^|[.:])(registry|index-url|extra-index-url|find-links|npmRegistryServer|index|url|index_url)$|^source[.][^.]{1,60}[.](registry|replace-with)$")
  (#operand? @finding "1" "^(git[+])?http://(?!localhost|127[.]|10[.]|192[.]168[.]|172[.](1[6-9]|2\\d|3[01])[.]|host[.]docker|[a-z0-9-]{1,60}[:/]|[^/:]{1,80}[.](local|internal|lan|corp|home|test)([:/]|$))"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "^(dependencies|devDependencies|optionalDependencies|peerDependencies|overrides|resolutions)[.]")
  (#operand? @finding "1" "^(git[+])?http://(?!localhost|127[.]|10[.]|192[.]168[.]|172[.](1[6-9]|2\\d|3[01])[.]|host[.]docker|[a-z0-9-]{1,60}[:/]|[^/:]{1,80}[.](local|internal|lan|corp|home|test)([:/]|$))"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "^(dependencies|devDependencies|optionalDependencies|overrides|resolutions)[.]")
  (#operand? @finding "1" "^git://"))

; By its whole path.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "srm")
  (#option? @finding "-r")
  (#operand? @finding "^/(?!tmp|var/|dev/shm|run/|usr/(share|src|local)|private/tmp|build|proc|sys|testbed|workspaces?|repos?(/|$)|project|root/[.]|opt/|app|src|work|github|cache|etc/|home/[^/]{1,40}/|[a-z]{1,10}/?[*]?$)"))

; Beside the project.
((command name: (_) @name) @finding
  (#any-of? @name "rm" "srm")
  (#option? @finding "-r")
  (#operand? @finding "^[.][.]/[A-Za-z0-9_-]{1,60}/?$")
  (#not-operand? @finding "^[.][.]/(build|dist|out|target|tmp|temp|cache|node_modules|venv|output|obj|bin|release|debug|public|coverage)/?$"))
; Windows.
((command name: (_) @name) @finding
  (#eq? @name "remove-item")
  (#option? @finding "-Recurse")
  (#option-value? @finding "-Path" "(?i)^[a-z]:[\\\\/](?!windows|users([\\\\/]|$)|program|te?mp|build|agent|actions|a[\\\\/]|src|repos?|projects?|work|dev|git)[a-z0-9]"))

((command name: (_) @name) @finding
  (#eq? @name "rd")
  (#option? @finding "/s")
  (#operand? @finding "(?i)^[a-z]:[\\\\/](?!windows|users([\\\\/]|$)|program|te?mp|build|agent|actions|a[\\\\/]|src|repos?|projects?|work|dev|git)[a-z0-9]"))

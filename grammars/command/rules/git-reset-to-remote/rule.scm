; To what was fetched.
((command name: (_) @name) @finding
  (#eq? @name "git")
  (#sub? @finding "reset")
  (#option? @finding "--hard")
  (#operand? @finding "^(origin|upstream|FETCH_HEAD)(/|$)"))

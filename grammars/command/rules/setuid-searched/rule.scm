; The whole machine.
((command name: (_) @name) @finding
  (#eq? @name "find")
  (#operand? @finding "0" "^/$")
  (#option-value? @finding "-perm" "^[-/+]?(0?[2467][0-7]{3}|[ugo,+=]{0,6}=?[ugo]?[+=]s|u=s.{0,8}|[ug]\\+s.{0,8}|g=s.{0,8})$")
  (#not-via? @finding "dockerfile:RUN"))

((command name: (_) @name) @finding
  (#eq? @name "getcap")
  (#operand? @finding "^-[a-z]{0,3}r[a-z]{0,3}$")
  (#operand? @finding "^/(usr.{0,40})?$"))

; Before all others.
((call_expression arguments: (arguments (unary_expression) @value .)) @finding
  (#calls? @finding "os.setPriority")
  (#match? @value "^-\\s*(1[0-9]|20)$"))

((call_expression arguments: (arguments (member_expression) @value .)) @finding
  (#calls? @finding "os.setPriority")
  (#match? @value "\\bPRIORITY_(HIGH|HIGHEST)$"))

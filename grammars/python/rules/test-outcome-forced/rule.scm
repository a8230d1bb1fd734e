; Into the report, or the session.
(assignment
  left: (attribute attribute: (identifier) @part)
  right: (string) @value
  (#eq? @part "outcome")
  (#match? @value "passed")) @finding

(assignment
  left: (attribute attribute: (identifier) @part)
  right: (integer) @value
  (#eq? @part "exitstatus")
  (#eq? @value "0")) @finding

; At the end of the process.
(call
  function: (_) @register
  arguments: (argument_list (lambda body: (call function: (_) @exit arguments: (argument_list (integer) @code))))
  (#match? @register "^(atexit\\.)?register$")
  (#match? @exit "^os\\._exit$")
  (#eq? @code "0")) @finding

; As soon as a test runner is there.
(if_statement
  condition: (comparison_operator (string) @runner (attribute) @modules)
  consequence: (block . (expression_statement (call function: (_) @exit)))
  (#match? @runner "pytest|unittest|nose")
  (#match? @modules "^sys\\.modules$")
  (#match? @exit "^(sys\\.exit|os\\._exit|exit|quit)$")) @finding

(if_statement
  condition: (comparison_operator (string) @runner (attribute) @modules)
  consequence: (block . (raise_statement (call function: (_) @exit)))
  (#match? @runner "pytest|unittest|nose")
  (#match? @modules "^sys\\.modules$")
  (#match? @exit "^SystemExit$")) @finding

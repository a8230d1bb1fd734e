; A constant and itself.
((call_expression
  function: (member_expression
    object: (call_expression function: (identifier) @expect arguments: (arguments . [(true) (false) (number) (string) (null) (undefined)] @one .))
    property: (property_identifier) @how)
  arguments: (arguments . [(true) (false) (number) (string) (null) (undefined)] @other .)) @finding
  (#eq? @expect "expect")
  (#any-of? @how "toBe" "toEqual" "toStrictEqual" "equal" "eql")
  (#eq? @one @other))

; What is true already.
((call_expression
  function: (member_expression
    object: (call_expression function: (identifier) @expect arguments: (arguments . [(true) (number) (string)] @one .))
    property: (property_identifier) @how)
  arguments: (arguments)) @finding
  (#eq? @expect "expect")
  (#any-of? @how "toBeTruthy" "toBeDefined")
  (#not-match? @one "^(0|''|\"\")$"))

((expression_statement (member_expression
  object: (member_expression object: (member_expression
    object: (call_expression function: (identifier) @expect arguments: (arguments . (true) .))))
  property: (property_identifier) @how)) @finding
  (#eq? @expect "expect")
  (#any-of? @how "true" "ok" "exist"))

; Or anything.
((call_expression function: (identifier) @expect arguments: (arguments . (binary_expression operator: "||" right: (true)) .)) @finding
  (#any-of? @expect "expect" "assert"))

; By the assertions of node and chai.
((call_expression function: [(identifier) (member_expression)] @how arguments: (arguments . [(true) (number) (string)] @one)) @finding
  (#match? @how "^(assert|assert\\.(ok|isTrue|isOk)|t\\.(ok|pass|true|truthy))$")
  (#match? @one "^(true|[1-9]\\d{0,9})$")
  (#not-match? @how "pass$"))

((call_expression function: (member_expression) @how
  arguments: (arguments . [(true) (false) (number) (string) (null) (undefined)] @one . [(true) (false) (number) (string) (null) (undefined)] @other)) @finding
  (#match? @how "^(assert|t)\\.((deep|strict)?[eE]qual|deepStrictEqual|is|same)$")
  (#eq? @one @other))

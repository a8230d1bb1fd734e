; A constant.
((assert_statement . [(true) (integer) (string)] @value) @finding
  (#not-match? @value "^0+$|^[a-zA-Z]*(\"\"|'')$"))

((assert_statement . (not_operator argument: (false))) @finding)

; A pair: true, because it is not empty.
((assert_statement . (tuple (_) . (string) .)) @finding)

; Or anything.
((assert_statement . [
  (boolean_operator operator: "or" right: (true))
  (parenthesized_expression (boolean_operator operator: "or" right: (true)))
  (boolean_operator left: (true) operator: "or")
]) @finding)

; A constant and itself.
((assert_statement . (comparison_operator . [(true) (false) (none) (integer) (string)] @one . [(true) (false) (none) (integer) (string)] @other .)) @finding
  (#eq? @one @other)
  (#match? @finding "==| is "))

; By the methods of unittest.
((call
  function: (attribute attribute: (identifier) @how)
  arguments: (argument_list . [(true) (false) (none) (integer) (string)] @value)) @finding
  (#any-of? @how "assertTrue" "assert_" "failUnless" "assert_true")
  (#match? @value "^(True|[1-9]\\d{0,9})$"))

((call
  function: (attribute attribute: (identifier) @how)
  arguments: (argument_list . [(true) (false) (none) (integer) (string)] @value)) @finding
  (#any-of? @how "assertFalse" "failIf" "assert_false")
  (#match? @value "^(False|None|0)$"))

((call
  function: (attribute attribute: (identifier) @how)
  arguments: (argument_list . [(true) (false) (none) (integer) (string)] @value . [(true) (false) (none) (integer) (string)] @other)) @finding
  (#any-of? @how "assertEqual" "assertEquals" "assertIs" "assert_equal" "failUnlessEqual")
  (#eq? @value @other))

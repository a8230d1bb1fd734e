; A part of the value that is all of it.
((call
  function: (_) @compare
  arguments: (argument_list (keyword_argument name: (identifier) @name value: [(integer) (float)] @how_wide))) @finding
  (#match? @compare "(^|\\.)(approx|isclose|allclose|assert_allclose|assert_close|assertAllClose)$")
  (#any-of? @name "rel" "rel_tol")
  (#match? @how_wide "^[1-9][0-9_]*(\\.\\d*)?(e\\+?\\d+)?$"))

; More than all of it: where the expected value is zero, 1 is of no meaning, and is written.
((call
  function: (_) @compare
  arguments: (argument_list (keyword_argument name: (identifier) @name value: [(integer) (float)] @how_wide))) @finding
  (#match? @compare "(^|\\.)(isclose|allclose|assert_allclose|assert_close|assertAllClose)$")
  (#eq? @name "rtol")
  (#match? @how_wide "^([2-9]|[1-9][0-9_]{1,20})(\\.\\d{0,20})?(e\\+?\\d{1,3})?$|^1(\\.0)?e\\+?0?[1-9]"))

; A number that is larger than most.
((call
  function: (_) @compare
  arguments: (argument_list (keyword_argument name: (identifier) @name value: [(integer) (float)] @how_wide))) @finding
  (#match? @compare "(^|\\.)(approx|isclose|allclose|assert_allclose|assert_close|assertAllClose)$")
  (#any-of? @name "abs" "abs_tol" "atol")
  (#match? @how_wide "^([1-9][0-9_]{4,}(\\.\\d*)?|[1-9](\\.\\d*)?e\\+?0?([4-9]|[1-9]\\d))$|\\binf\\b"))

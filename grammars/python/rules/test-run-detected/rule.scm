; Returns what was written down.
((if_statement
  condition: (_) @condition
  consequence: (block . (return_statement [(integer) (float) (string) (list) (dictionary) (tuple) (set)]))) @finding
  (#match? @condition "^[\"'](pytest|_pytest|unittest|nose)[\"'] in sys\\.modules$|\\bPYTEST_(CURRENT_TEST|VERSION)\\b|\\b(inspect\\.(stack|currentframe)|sys\\._getframe|traceback\\.(extract_stack|format_stack))\\("))

; Says yes, and its name is not that question.
((function_definition
  name: (identifier) @asked
  body: (block (if_statement
    condition: (_) @condition
    consequence: (block . (return_statement (true)))) @finding))
  (#not-match? @asked "(?i)test|debug|ci$|mode|env|pytest|running|inter|enabled|disabled|allowed|skip")
  (#match? @condition "^[\"'](pytest|_pytest|unittest|nose)[\"'] in sys\\.modules$|\\bPYTEST_(CURRENT_TEST|VERSION)\\b|\\b(inspect\\.stack|sys\\._getframe)\\("))

; By the name of the caller.
((if_statement
  condition: (comparison_operator . (string) @word)  @condition
  consequence: (block . (return_statement [(integer) (float) (string) (list) (dictionary) (tuple) (set) (true)]))) @finding
  (#match? @word "^[\"']_?(test|pytest|unittest|grader|check)_?[\"']$")
  (#match? @condition " in .{0,80}(caller|frame|f_code|co_name|co_filename|stack|sys\\.argv)"))

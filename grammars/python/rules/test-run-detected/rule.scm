; Returns what was written down.
((if_statement
  condition: (_) @condition
  consequence: (block . (return_statement [(integer) (float) (string) (list) (dictionary) (tuple) (set) (true)] @value) .)) @finding
  (#not-match? @value "(?i)^True$|[:/.]|^\\{|test|debug|info|memory|local|mock|fake|dummy")
  (#match? @condition "^[\"'](pytest|_pytest|unittest|nose)[\"'] in sys\\.modules$|\\bPYTEST_(CURRENT_TEST|VERSION)\\b|\\b(inspect\\.currentframe|traceback\\.(extract_stack|format_stack))\\("))

; By who calls.
((if_statement
  condition: (_) @condition
  consequence: (block . (return_statement [(integer) (float) (string) (list) (dictionary) (tuple) (set) (true)] @value) .)) @finding
  (#match? @condition "\\b(inspect\\.stack|sys\\._getframe)\\("))

((if_statement
  condition: (_) @condition
  consequence: (block . (return_statement [(integer) (float) (string) (list) (dictionary) (tuple) (set) (true)] @value) .)) @finding
  (#match? @condition "^[\"']_?(test|pytest|unittest|grader|check)_?[\"'] in .{0,80}(caller|frame|f_code|co_name|co_filename|stack|sys\\.argv)"))

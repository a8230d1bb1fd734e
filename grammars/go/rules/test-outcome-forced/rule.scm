; Not under any condition.
((function_declaration
  name: (identifier) @test
  body: (block (statement_list (expression_statement (call_expression function: (selector_expression) @how arguments: (argument_list (int_literal) @code)) @finding))))
  (#match? @test "^Test")
  (#not-match? @test "Helper|Process|Child|Crash|Exec|Fork")
  (#eq? @how "os.Exit")
  (#eq? @code "0"))

; At the end of everything.
((function_declaration
  name: (identifier) @test
  body: (block (statement_list (defer_statement (call_expression function: (selector_expression) @how arguments: (argument_list (int_literal) @code)) @finding))))
  (#match? @test "^Test")
  (#not-match? @test "Helper|Process|Child|Crash|Exec|Fork")
  (#eq? @how "os.Exit")
  (#eq? @code "0"))

; At the top of a file, where nothing can be inherited.
((module (function_definition
  name: (identifier) @test
  body: (block . [(pass_statement) (return_statement) (expression_statement [(ellipsis) (string)])] @body .)) @finding)
  (#match? @test "^test_")
  (#match? @body "^(pass|\\.\\.\\.|return|return (True|None)|[\"'].{0,400}|\"\"\"[^$]{0,4000})$")
  (#not-match? @body ">>>"))

((module (function_definition
  name: (identifier) @test
  body: (block . (expression_statement (string)) . [(pass_statement) (return_statement) (expression_statement (ellipsis))] @body .)) @finding)
  (#match? @test "^test_")
  (#match? @body "^(pass|\\.\\.\\.|return|return (True|None))$"))

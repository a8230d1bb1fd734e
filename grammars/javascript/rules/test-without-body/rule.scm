; Nothing in it.
((call_expression
  function: (identifier) @test
  arguments: (arguments . [(string) (template_string)] @title . [
    (arrow_function body: (statement_block) @body)
    (function_expression body: (statement_block) @body)
  ])) @finding
  (#any-of? @test "it" "test" "specify")
  (#match? @body "^\\{\\s*(//[^\\n]{0,200}\\s*)?\\}$"))

; Returns first.
((call_expression
  function: (identifier) @test
  arguments: (arguments . [(string) (template_string)] @title . [
    (arrow_function body: (statement_block . (return_statement) @first . [(expression_statement) (lexical_declaration) (for_in_statement) (if_statement)]))
    (function_expression body: (statement_block . (return_statement) @first . [(expression_statement) (lexical_declaration) (for_in_statement) (if_statement)]))
  ])) @finding
  (#any-of? @test "it" "test" "specify")
  (#match? @first "^return( true| undefined)?;?$"))

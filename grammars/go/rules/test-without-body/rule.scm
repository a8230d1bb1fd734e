; Nothing in it.
((function_declaration
  name: (identifier) @test
  parameters: (parameter_list (parameter_declaration type: (pointer_type) @type))
  body: (block) @body) @finding
  (#match? @test "^Test[^a-z]")
  (#eq? @type "*testing.T")
  (#match? @body "^\\{\\s{0,40}(//[^\\n]{0,200}\\n\\s{0,40})?\\}$"))

; Leaves first.
((function_declaration
  name: (identifier) @test
  body: (block (statement_list . (expression_statement (call_expression function: (selector_expression) @how arguments: (argument_list) @reason) @finding))))
  (#match? @test "^Test[^a-z]")
  (#match? @how "^t\\.Skip(Now)?$")
  (#match? @reason "^\\((\"\")?\\)$"))

((function_declaration
  name: (identifier) @test
  body: (block (statement_list . (return_statement) @finding . (_))))
  (#match? @test "^Test[^a-z]"))

; Asserts a constant.
((call_expression
  function: (selector_expression operand: (identifier) @library field: (field_identifier) @test)
  arguments: (argument_list . (identifier) . (true))) @finding
  (#any-of? @library "assert" "require")
  (#any-of? @test "True" "Truef"))

((call_expression
  function: (selector_expression operand: (identifier) @library field: (field_identifier) @test)
  arguments: (argument_list . (identifier) . [(true) (int_literal) (interpreted_string_literal) (nil)] @one . [(true) (int_literal) (interpreted_string_literal) (nil)] @other)) @finding
  (#any-of? @library "assert" "require")
  (#any-of? @test "Equal" "EqualValues" "Exactly")
  (#eq? @one @other))

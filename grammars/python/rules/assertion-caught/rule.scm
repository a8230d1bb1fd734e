; The last step is an assertion, and nothing comes of it.
(try_statement
  body: (block (assert_statement) .)
  (except_clause . (block . (pass_statement) .))) @finding

; Whatever stands behind the assertion.
(try_statement
  body: (block (assert_statement))
  (except_clause . [(identifier) (attribute) (tuple)] @error . (block . [(pass_statement) (return_statement) (continue_statement) (expression_statement (ellipsis)) (expression_statement (call function: (identifier) @what))] @rest .))
  (#match? @error "\\bAssertionError$|^\\(.{0,80}\\bAssertionError\\b|^(Base)?Exception$")
  (#match? @rest "^(pass|return|return (None|True)|continue|\\.\\.\\.|print\\()")) @finding

(try_statement
  body: (block (assert_statement))
  (except_clause . (as_pattern . [(identifier) (attribute) (tuple)] @error) . (block . [(pass_statement) (return_statement) (continue_statement) (expression_statement (ellipsis)) (expression_statement (call function: (identifier) @what))] @rest .))
  (#match? @error "\\bAssertionError$|^\\(.{0,80}\\bAssertionError\\b|^(Base)?Exception$")
  (#match? @rest "^(pass|return|return (None|True)|continue|\\.\\.\\.|print\\()")) @finding

; By a call that swallows.
((with_statement
  (with_clause (with_item (call function: (_) @how arguments: (argument_list . (_) @error))))
  body: (block (assert_statement))) @finding
  (#match? @how "^(contextlib\\.)?suppress$")
  (#match? @error "^(AssertionError|(Base)?Exception)$"))

; A test that has nothing else, and swallows everything.
((function_definition
  name: (identifier) @test
  body: (block . (try_statement body: (block) (except_clause . (block . (pass_statement) .))) @finding .))
  (#match? @test "^test"))

((function_definition
  name: (identifier) @test
  body: (block . (try_statement body: (block) (except_clause . (identifier) @error . (block . (pass_statement) .))) @finding .))
  (#match? @test "^test")
  (#match? @error "^(Base)?Exception$"))

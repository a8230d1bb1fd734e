; Whatever goes wrong.
(try_statement
  body: (block (assert_statement))
  (except_clause . (block) @rest)
  (#match? @rest "^(pass|return( None| True)?|continue|\\.\\.\\.|print\\([^\\n]{0,200}\\))(\\s{0,40}#[^\\n]{0,200})?$")) @finding

; What an assertion throws, by name or with all others.
(try_statement
  body: (block (assert_statement))
  (except_clause . [(identifier) (attribute) (tuple)] @error . (block) @rest)
  (#match? @error "\\bAssertionError$|^\\(.{0,80}\\bAssertionError\\b|^(Base)?Exception$")
  (#match? @rest "^(pass|return( None| True)?|continue|\\.\\.\\.|print\\([^\\n]{0,200}\\))(\\s{0,40}#[^\\n]{0,200})?$")) @finding

(try_statement
  body: (block (assert_statement))
  (except_clause . (as_pattern . [(identifier) (attribute) (tuple)] @error) . (block) @rest)
  (#match? @error "\\bAssertionError$|^\\(.{0,80}\\bAssertionError\\b|^(Base)?Exception$")
  (#match? @rest "^(pass|return( None| True)?|continue|\\.\\.\\.|print\\([^\\n]{0,200}\\))(\\s{0,40}#[^\\n]{0,200})?$")) @finding

; By a call that swallows.
((with_statement
  (with_clause (with_item (call function: (_) @how arguments: (argument_list . (_) @error))))
  body: (block (assert_statement))) @finding
  (#match? @how "^(contextlib\\.)?suppress$")
  (#match? @error "^(AssertionError|(Base)?Exception)$"))

; A test that has nothing else, and swallows everything.
((function_definition
  name: (identifier) @test
  body: (block . (try_statement body: (block) (except_clause . (block) @rest)) @finding .))
  (#match? @test "^test")
  (#match? @rest "^(pass|\\.\\.\\.)(\\s{0,40}#[^\\n]{0,200})?$"))

((function_definition
  name: (identifier) @test
  body: (block . (try_statement body: (block) (except_clause . (identifier) @error . (block) @rest)) @finding .))
  (#match? @test "^test")
  (#match? @error "^(Base)?Exception$")
  (#match? @rest "^(pass|\\.\\.\\.)(\\s{0,40}#[^\\n]{0,200})?$"))

; Nothing comes of it.
(try_statement
  body: (block (assert_statement) .)
  (except_clause (identifier) @error (block . (pass_statement) .))
  (#eq? @error "AssertionError")) @finding

(try_statement
  body: (block (assert_statement) .)
  (except_clause . (block . (pass_statement) .))) @finding

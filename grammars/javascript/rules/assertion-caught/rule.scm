; Nothing comes of it.
((try_statement
  body: (statement_block (expression_statement [
    (call_expression function: (_) @asserted)
    (await_expression (call_expression function: (_) @asserted))
  ]))
  handler: (catch_clause body: (statement_block) @rest)) @finding
  (#match? @asserted "^(expect\\(|assert(\\.|$))")
  (#match? @rest "^\\{\\s{0,40}(//[^\\n]{0,200}\\n\\s{0,40})?((console\\.\\w{1,9}\\([^;{}]{0,200}\\)|return( true)?);?\\s{0,40})?\\}$"))

; At the end of a promise.
((call_expression
  function: (member_expression object: (call_expression function: (member_expression) arguments: (arguments) @steps) property: (property_identifier) @catch)
  arguments: (arguments . (arrow_function body: (statement_block) @rest) .)) @finding
  (#eq? @catch "catch")
  (#match? @rest "^\\{\\s*\\}$")
  (#match? @steps "\\bexpect\\("))

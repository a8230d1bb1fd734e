; Returns what was written down.
((if_statement
  condition: (_) @condition
  consequence: [
    (statement_block . (return_statement [(number) (string) (array) (object)] @value) .)
    (return_statement [(number) (string) (array) (object)] @value)
  ]) @finding
  (#match? @condition "\\b(JEST_WORKER_ID|VITEST(_WORKER_ID)?|NODE_TEST_CONTEXT)\\b|typeof (jest|describe|it|vi) !==? [\"']undefined|NODE_ENV ?===? ?[\"']test[\"']|new Error\\(\\)\\.stack.{0,80}(test|spec|jest|mocha)")
  (#not-match? @value "^(\\[\\s*\\]|\\{\\s*\\}|''|\"\"|0)$"))

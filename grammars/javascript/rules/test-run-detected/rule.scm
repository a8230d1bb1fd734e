; Returns what was written down, where a runner is there.
((if_statement
  condition: (_) @condition
  consequence: [
    (statement_block . (return_statement [(number) (string) (array) (object)] @value) .)
    (return_statement [(number) (string) (array) (object)] @value)
  ]) @finding
  (#match? @condition "\\b(JEST_WORKER_ID|VITEST(_WORKER_ID)?|NODE_TEST_CONTEXT)\\b|typeof (jest|describe|it|vi) !==? [\"']undefined|new Error\\(\\)\\.stack.{0,80}(test|spec|jest|mocha)")
  (#not-match? @value "(?i)^(\\[\\s*\\]|''|\"\"|0)$|^\\{|[:/.]|test|debug|info|memory|local|mock|fake|dummy"))

; By the environment: settings differ there as a matter of course, lists of results do not.
((if_statement
  condition: (_) @condition
  consequence: [
    (statement_block . (return_statement [(number) (string) (array) (object)] @value) .)
    (return_statement [(number) (string) (array) (object)] @value)
  ]) @finding
  (#match? @condition "NODE_ENV ?===? ?[\"']test[\"']")
  (#match? @value "^\\[ ?-?\\d"))

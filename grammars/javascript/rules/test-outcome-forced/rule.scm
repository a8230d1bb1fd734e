; In a test, before it or behind it.
((call_expression
  function: (identifier) @where
  arguments: (arguments [
    (_ body: (statement_block (expression_statement (_) @finding)))
    (arrow_function body: (_) @finding)
  ]))
  (#match? @where "^(it|test|specify|describe|(before|after)(Each|All)?|setup|teardown|suite(Setup|Teardown))$")
  (#match? @finding "^process\\.((reallyExit|exit)\\(0\\)|exitCode ?= ?0$)"))

; As the process exits.
((call_expression
  function: (member_expression object: (identifier) @process property: (property_identifier) @on)
  arguments: (arguments . (string) @when . [
    (_ body: (statement_block (expression_statement (_) @finding)))
    (arrow_function body: (_) @finding)
  ]))
  (#eq? @process "process")
  (#any-of? @on "on" "once" "addListener" "prependListener")
  (#match? @when "^[\"'](exit|beforeExit)[\"']$")
  (#match? @finding "^\\(?process\\.((reallyExit|exit)\\(0\\)|exitCode ?= ?0\\)?$)"))

; In the place of what fails.
((assignment_expression
  left: (member_expression object: (_) @whose property: (property_identifier) @part)
  right: [(arrow_function) (function_expression)]) @finding
  (#match? @whose "^(global|globalThis|window)$")
  (#any-of? @part "expect" "it" "test" "describe" "assert"))

((assignment_expression
  left: (member_expression object: (identifier) @whose property: (property_identifier) @part)
  right: [
    (arrow_function body: [(statement_block) (true) (undefined)] @body)
    (function_expression body: (statement_block) @body)
  ]) @finding
  (#eq? @whose "assert")
  (#match? @part "^(ok|equal|strictEqual|deepEqual|deepStrictEqual|throws|rejects|match|fail)$")
  (#match? @body "^(\\{\\s*(return( true)?;?\\s*)?\\}|true|undefined)$"))

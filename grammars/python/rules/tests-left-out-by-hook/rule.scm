; Keeps the others.
((function_definition
  name: (identifier) @hook
  body: (block (expression_statement (assignment
    left: (subscript (slice))
    right: (list_comprehension (if_clause (_) @kept))) @finding)))
  (#eq? @hook "pytest_collection_modifyitems")
  (#match? @kept "[\"'].{1,80} (not )?in \\w{1,40}\\.(name|nodeid|originalname)\\b|\\.(name|nodeid|originalname) (not in|in|!=|==) |\\.(name|nodeid|originalname)\\.(startswith|endswith)\\("))

; One after another.
((function_definition
  name: (identifier) @hook
  body: (block (for_statement body: (block (if_statement
    condition: (_) @left
    consequence: (block (expression_statement (call function: (attribute attribute: (identifier) @how)))))) @finding)))
  (#eq? @hook "pytest_collection_modifyitems")
  (#any-of? @how "remove" "add_marker" "pop")
  (#match? @left "[\"'].{1,80} in \\w{1,40}\\.(name|nodeid|originalname)\\b|\\.(name|nodeid|originalname) (in|==) |\\.(name|nodeid|originalname)\\.(startswith|endswith)\\(")
  (#match? @finding "\\.(remove|pop)\\(|mark\\.(skip|xfail)\\b"))

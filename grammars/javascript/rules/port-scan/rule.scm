; The variable of a loop that counts is where it connects to.
((for_statement increment: (update_expression argument: (identifier) @var)
  body: (statement_block (_ [
    (call_expression arguments: (arguments [(identifier) @used (object [(shorthand_property_identifier) @used (pair value: (identifier) @used)])]) @target) @finding
    (variable_declarator value: (call_expression arguments: (arguments [(identifier) @used (object [(shorthand_property_identifier) @used (pair value: (identifier) @used)])]) @target) @finding)
  ])))
  (#eq? @var @used)
  (#not-match? @target "[\"'`](localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1)[\"'`]")
  (#calls? @finding "net.connect" "net.createConnection" "net.Socket().connect"))

((for_in_statement left: (identifier) @var right: (_) @over
  body: (statement_block (_ [
    (call_expression arguments: (arguments [(identifier) @used (object [(shorthand_property_identifier) @used (pair value: (identifier) @used)])]) @target) @finding
    (variable_declarator value: (call_expression arguments: (arguments [(identifier) @used (object [(shorthand_property_identifier) @used (pair value: (identifier) @used)])]) @target) @finding)
  ])))
  (#eq? @var @used)
  (#match? @over "\\b(Array\\.from\\(\\s*\\{\\s*length|range\\(|hosts\\(|keys\\(\\))")
  (#not-match? @target "[\"'`](localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1)[\"'`]")
  (#calls? @finding "net.connect" "net.createConnection" "net.Socket().connect"))

; The variable of the loop is where it connects to.
((for_statement increment: (update_expression argument: (identifier) @var)
  body: (statement_block (_ [
    (call_expression arguments: (arguments [(identifier) @used (object [(shorthand_property_identifier) @used (pair value: (identifier) @used)])])) @finding
    (variable_declarator value: (call_expression arguments: (arguments [(identifier) @used (object [(shorthand_property_identifier) @used (pair value: (identifier) @used)])])) @finding)
  ])))
  (#eq? @var @used)
  (#calls? @finding "net.connect" "net.createConnection" "net.Socket().connect"))

((for_in_statement left: (identifier) @var
  body: (statement_block (_ [
    (call_expression arguments: (arguments [(identifier) @used (object [(shorthand_property_identifier) @used (pair value: (identifier) @used)])])) @finding
    (variable_declarator value: (call_expression arguments: (arguments [(identifier) @used (object [(shorthand_property_identifier) @used (pair value: (identifier) @used)])])) @finding)
  ])))
  (#eq? @var @used)
  (#calls? @finding "net.connect" "net.createConnection" "net.Socket().connect"))

; Whatever it is.
((function_definition
  name: (identifier) @name
  body: (block . (return_statement (true)))) @finding
  (#eq? @name "__eq__"))

((function_definition
  name: (identifier) @name
  body: (block . (return_statement (false)))) @finding
  (#eq? @name "__ne__"))

; The same in one line.
((assignment
  left: [(identifier) (attribute)] @name
  right: (lambda body: (true))) @finding
  (#match? @name "(^|\\.)__eq__$"))

((call
  function: (identifier) @type
  arguments: (argument_list (_) (_) (dictionary (pair key: (string) @key value: (lambda body: (true)))))) @finding
  (#eq? @type "type")
  (#match? @key "^[\"']__eq__[\"']$"))

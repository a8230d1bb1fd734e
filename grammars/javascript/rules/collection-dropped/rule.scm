; A collection, or all of them.
((call_expression
  function: (member_expression object: [(member_expression object: (identifier) @db) (subscript_expression object: (identifier) @db)] property: (property_identifier) @verb)
  arguments: (arguments)) @finding
  (#eq? @db "db")
  (#eq? @verb "drop"))

((call_expression
  function: (member_expression
    object: (call_expression function: (member_expression object: (identifier) @db property: (property_identifier) @get))
    property: (property_identifier) @verb)) @finding
  (#eq? @db "db")
  (#any-of? @get "getCollection" "collection")
  (#any-of? @verb "drop"))

((call_expression
  function: (member_expression object: (identifier) @db property: (property_identifier) @verb)) @finding
  (#eq? @db "db")
  (#any-of? @verb "dropDatabase" "dropAllUsersFromDatabase"))

; Every document.
((call_expression
  function: (member_expression object: (member_expression object: (identifier) @db) property: (property_identifier) @verb)
  arguments: (arguments . (object) @all .)) @finding
  (#eq? @db "db")
  (#any-of? @verb "deleteMany" "remove")
  (#match? @all "^\\{\\s*\\}$"))

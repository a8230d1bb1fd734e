; As the program ends, or around examples.
((call
  method: (identifier) @where
  block: [
    (block body: (block_body (call method: (identifier) @how arguments: (argument_list (integer) @code)) @finding))
    (do_block body: (body_statement (call method: (identifier) @how arguments: (argument_list (integer) @code)) @finding))
  ])
  (#any-of? @where "at_exit" "it" "specify" "before" "after" "setup" "teardown")
  (#any-of? @how "exit" "exit!" "abort")
  (#eq? @code "0"))

((call
  method: (identifier) @where
  block: [
    (block body: (block_body (call method: (identifier) @how arguments: (argument_list (true) @code)) @finding))
    (do_block body: (body_statement (call method: (identifier) @how arguments: (argument_list (true) @code)) @finding))
  ])
  (#any-of? @where "at_exit" "it" "specify" "before" "after" "setup" "teardown")
  (#any-of? @how "exit" "exit!"))

; An assertion that is none.
((method
  name: (identifier) @name
  body: (body_statement . [(true) (nil)] .)) @finding
  (#match? @name "^(assert|refute)(_equal|_nil|_match|_includes|_raises)?$"))

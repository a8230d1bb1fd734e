; Returns, and has more lines.
((function_definition
  name: (identifier) @test
  body: (block (return_statement) @finding [(expression_statement) (assert_statement) (with_statement) (for_statement) (if_statement) (try_statement)]))
  (#match? @test "^test")
  (#match? @finding "^return( None)?$"))

((function_definition
  name: (identifier) @test
  body: (block (if_statement condition: [(true) (integer)] @condition consequence: (block . (return_statement))) @finding))
  (#match? @test "^test")
  (#match? @condition "^(True|1)$"))

; Asserts where nothing ever comes.
((if_statement condition: [(false) (integer)] @condition consequence: (block (assert_statement))) @finding
  (#match? @condition "^(False|0)$"))

; Leaves the process with success.
((function_definition
  name: (identifier) @test
  body: (block (expression_statement (call function: (_) @how arguments: (argument_list) @code) @finding)))
  (#match? @test "^(test|setUp|setup_(module|function|class|method)$)")
  (#match? @how "^(sys\\.exit|os\\._exit|exit|quit)$")
  (#match? @code "^\\(0?\\)$"))

((function_definition
  name: (identifier) @test
  body: (block (raise_statement (call function: (identifier) @how arguments: (argument_list) @code)) @finding))
  (#match? @test "^(test|setUp|setup_(module|function|class|method)$)")
  (#eq? @how "SystemExit")
  (#match? @code "^\\(0?\\)$"))

; The first act of a function, with code behind it.
((function_definition
  body: (block . (expression_statement (call function: (_) @how arguments: (argument_list) @code) @finding) [(expression_statement) (assert_statement) (return_statement) (with_statement) (for_statement) (if_statement) (try_statement)]))
  (#match? @how "^(sys\\.exit|os\\._exit|exit|quit)$")
  (#match? @code "^\\(0?\\)$"))

((function_definition
  body: (block . (expression_statement (string)) . (expression_statement (call function: (_) @how arguments: (argument_list) @code) @finding) [(expression_statement) (assert_statement) (return_statement) (with_statement) (for_statement) (if_statement) (try_statement)]))
  (#match? @how "^(sys\\.exit|os\\._exit|exit|quit)$")
  (#match? @code "^\\(0?\\)$"))

; A whole program that only reports success.
((module . (import_statement) . (expression_statement (call function: (_) @how arguments: (argument_list) @code) @finding)) @program
  (#match? @program "\\n")
  (#match? @how "^(sys\\.exit|os\\._exit)$")
  (#match? @code "^\\(0\\)$"))

; Ends itself by a signal.
((module (expression_statement (call function: (_) @how arguments: (argument_list) @code) @finding))
  (#match? @how "^os\\.kill$")
  (#match? @code "^\\(os\\.getpid\\(\\), ?(signal\\.SIG(TERM|KILL)|9|15)\\)$"))

((function_definition
  name: (identifier) @test
  body: (block (expression_statement (call function: (_) @how arguments: (argument_list) @code) @finding)))
  (#match? @test "^test")
  (#match? @how "^os\\.kill$")
  (#match? @code "^\\(os\\.getpid\\(\\), ?(signal\\.SIG(KILL|QUIT)|9)\\)$"))

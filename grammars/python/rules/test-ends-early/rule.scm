; Returns first, and has more lines.
((function_definition
  name: (identifier) @name
  body: (block) @finding)
  (#match? @name "^test")
  (#match? @finding "^return( None)?[^\\n\\w(]{0,4}(#[^\\n]{0,200})?\\n"))

((function_definition
  name: (identifier) @name
  body: (block) @finding)
  (#match? @name "^test")
  (#match? @finding "^(\"\"\"[^\"]{0,300}\"\"\"|\"[^\"\\n]{0,200}\")\\s{1,40}return( None)?[^\\n\\w(]{0,4}(#[^\\n]{0,200})?\\n"))

((function_definition
  name: (identifier) @name
  body: (block) @finding)
  (#match? @name "^test")
  (#match? @finding "^if (True|1):\\s{1,40}return\\b"))

; Returns, and has more lines behind it.
((function_definition
  name: (identifier) @test
  body: (block (return_statement) @finding [(expression_statement) (assert_statement)]))
  (#match? @test "^test")
  (#match? @finding "^return( None)?$"))

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
  body: (block (expression_statement (call function: (_) @how arguments: (argument_list) @code) @finding)))
  (#match? @test "^test")
  (#match? @how "^os\\.kill$")
  (#match? @code "^\\(os\\.getpid\\(\\), ?(signal\\.SIG(KILL|QUIT)|9)\\)$"))

((function_definition
  name: (identifier) @name
  body: (block) @finding)
  (#match? @name "^(test|setUp|setup_(module|function|class|method)$)")
  (#match? @finding "^raise SystemExit(\\(0?\\))?(\\s|$)"))

; The first act of a function, with code behind it.
((function_definition
  name: (identifier) @name
  body: (block) @finding)
  (#match? @finding "^(sys\\.exit|os\\._exit|exit|quit)\\(0?\\)[^\\n]{0,200}\\n"))

((function_definition
  name: (identifier) @name
  body: (block) @finding)
  (#match? @finding "^(\"\"\"[^\"]{0,300}\"\"\"|\"[^\"\\n]{0,200}\")\\s{1,40}(sys\\.exit|os\\._exit|exit|quit)\\(0?\\)[^\\n]{0,200}\\n"))

; A whole program that only reports success, or ends itself by a signal.
((module (expression_statement (call function: (_) @how arguments: (argument_list) @code) @finding)) @program
  (#match? @program "^import [\\w, ]{1,60}\\n\\s{0,20}(sys\\.exit|os\\._exit)\\(0\\)")
  (#match? @how "^(sys\\.exit|os\\._exit)$")
  (#match? @code "^\\(0\\)$"))

((module (expression_statement (call function: (_) @how arguments: (argument_list) @code) @finding)) @program
  (#match? @program "\\n")
  (#match? @how "^os\\.kill$")
  (#match? @code "^\\(os\\.getpid\\(\\), ?(signal\\.SIG(TERM|KILL)|9|15)\\)$"))

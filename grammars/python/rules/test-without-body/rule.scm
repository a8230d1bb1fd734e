; At the top of a file, where nothing can be inherited.
((module (function_definition
  name: (identifier) @test
  body: (block) @body) @finding)
  (#match? @test "^test_")
  (#match? @body "^(pass|\\.\\.\\.|return( None| True)?|[\"'][^\\n\"']{0,400}[\"'])(\\s{0,40}#[^\\n]{0,200})?$"))

; A text, and perhaps nothing behind it.
((module (function_definition
  name: (identifier) @test
  body: (block) @body) @finding)
  (#match? @test "^test_")
  (#match? @body "^\"\"\"[^\"]{0,2000}\"\"\"(\\s{1,40}(pass|\\.\\.\\.|return( None| True)?))?(\\s{0,40}#[^\\n]{0,200})?$")
  (#not-match? @body ">>>"))

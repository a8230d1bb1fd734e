; What the checks over a change ask of Go: tests of the testing package and testify, and what guards other code.

; Tests, methods of suites, and tests inside of tests.
((function_declaration name: (identifier) @test.name) @test (#match? @test.name "^(Test|Fuzz|Benchmark|Example)([^a-z]|$)"))
((method_declaration name: (field_identifier) @test.name) @test (#match? @test.name "^Test([^a-z]|$)"))
((call_expression function: (selector_expression operand: (identifier) @_t field: (field_identifier) @_run) arguments: (argument_list . [(interpreted_string_literal) (raw_string_literal)] @test.name)) @test
  (#any-of? @_t "t" "b" "s" "suite") (#eq? @_run "Run"))

(function_declaration name: (identifier) @function.name) @function
(method_declaration name: (field_identifier) @function.name) @function

; Assertions: a condition under which the test fails, and calls of testify.
((if_statement condition: (_) consequence: (block (statement_list (expression_statement (call_expression function: (selector_expression operand: (identifier) @_t field: (field_identifier) @assertion.name)))))) @assertion
  (#any-of? @_t "t" "b" "tb") (#any-of? @assertion.name "Error" "Errorf" "Fatal" "Fatalf" "Fail" "FailNow"))
((call_expression function: (selector_expression operand: (identifier) @_t field: (field_identifier) @assertion.name)) @assertion
  (#any-of? @_t "t" "b" "tb") (#any-of? @assertion.name "Error" "Errorf" "Fatal" "Fatalf" "Fail" "FailNow"))
((call_expression function: (selector_expression operand: (identifier) @_of field: (field_identifier) @assertion.name)) @assertion
  (#any-of? @_of "assert" "require" "is" "qt" "must"))
((call_expression function: (selector_expression operand: (identifier) @_of field: (field_identifier) @assertion.name)) @assertion
  (#any-of? @_of "s" "suite" "ts")
  (#match? @assertion.name "^(Equal|NotEqual|True|False|Nil|NotNil|NoError|Error|ErrorIs|ErrorAs|Contains|NotContains|Len|Empty|NotEmpty|Panics|Regexp|Greater|Less|InDelta|InEpsilon|ElementsMatch|JSONEq|Exactly|Same|Zero|WithinDuration)"))
((call_expression function: (selector_expression operand: (call_expression function: (selector_expression field: (field_identifier) @_require)) field: (field_identifier) @assertion.name)) @assertion
  (#any-of? @_require "Require" "Assert"))

; What keeps a test from being run.
((call_expression function: (selector_expression operand: (identifier) @_t field: (field_identifier) @skip.name)) @skip
  (#any-of? @_t "t" "b" "tb") (#any-of? @skip.name "Skip" "Skipf" "SkipNow"))
((function_declaration name: (identifier) @_test body: (block (statement_list . (return_statement "return" @skip.name) @skip))) (#match? @_test "^Test"))

; What happens to an error.
((if_statement condition: (binary_expression left: (identifier) @handler.name right: (nil))) @handler (#match? @handler.name "^(err|error)|[eE]rr(or)?$"))
((assignment_statement left: (expression_list . (identifier) @handler.name .)) @handler (#eq? @handler.name "_"))

; An early way out under a condition.
((if_statement condition: (_) @guard.name consequence: (block (statement_list (return_statement) .)) !alternative) @guard (#not-match? @guard.name "[eE]rr(or)? *[!=]= *nil"))
((if_statement condition: (_) @guard.name consequence: (block (statement_list (expression_statement (call_expression function: (identifier) @_panic)) .)) !alternative) @guard (#eq? @_panic "panic"))

; Nothing there yet.
((call_expression function: (identifier) @_panic arguments: (argument_list . (_) @stub.name)) @stub
  (#eq? @_panic "panic") (#match? @stub.name "[Nn]ot (yet )?implemented|[Uu]nimplemented|TODO|implement me"))
((call_expression function: (selector_expression field: (field_identifier) @_new) arguments: (argument_list . (_) @stub.name)) @stub
  (#any-of? @_new "New" "Errorf") (#match? @stub.name "[Nn]ot (yet )?implemented|[Uu]nimplemented"))

; Calls that escape, validate or authorize by their name.
((call_expression function: [(identifier) @sanitizer.name (selector_expression field: (field_identifier) @sanitizer.name)]) @sanitizer
  (#match? @sanitizer.name "^([sS]anitiz|[sS]anitis|[eE]scape|HTMLEscape|QueryEscape|PathEscape|[vV]alidate|[vV]erify|[iI]sValid|[aA]uthori[sz]e|[aA]uthenticate|[cC]heck(Permission|Access|Auth|Csrf|CSRF|Password|Signature|Token|Role)|[hH]as(Permission|Role|Access)|[iI]s(Allowed|Authenticated|Authori[sz]ed|Admin)|[rR]equire(Auth|Login|User|Role|Admin|Permission|Scope)|[eE]nsure[A-Z]|ConstantTimeCompare|CompareHashAndPassword|MaxBytesReader)"))

; Names that other packages can use.
((function_declaration name: (identifier) @public.name body: (_) @public.body) @public (#match? @public.name "^[A-Z]"))
((method_declaration name: (field_identifier) @public.name body: (_) @public.body) @public (#match? @public.name "^[A-Z]"))
((source_file (type_declaration (type_spec name: (type_identifier) @public.name type: (_) @public.body) @public)) (#match? @public.name "^[A-Z]"))
((source_file (const_declaration (const_spec name: (identifier) @public.name) @public)) (#match? @public.name "^[A-Z]"))
((source_file (var_declaration (var_spec name: (identifier) @public.name) @public)) (#match? @public.name "^[A-Z]"))

; What the checks over a change ask of JavaScript: tests of mocha, jest, vitest, node:test and their like, and what guards other code.

; Tests, by themselves, with a modifier, or with a table.
((call_expression function: (identifier) @_it arguments: (arguments . (_) @test.name)) @test
  (#any-of? @_it "it" "test" "specify" "xit" "fit" "xtest" "xspecify"))
((call_expression function: (member_expression object: (identifier) @_it property: (property_identifier) @_how) arguments: (arguments . (_) @test.name)) @test
  (#any-of? @_it "it" "test" "specify")
  (#any-of? @_how "only" "skip" "todo" "concurrent" "serial" "sequential" "failing" "fails" "fixme" "slow"))
((call_expression function: (call_expression function: (member_expression object: [(identifier) @_it (member_expression object: (identifier) @_it)] property: (property_identifier) @_how)) arguments: (arguments . (_) @test.name)) @test
  (#any-of? @_it "it" "test" "specify") (#any-of? @_how "each" "for" "skipIf" "runIf"))
((call_expression function: (member_expression object: (identifier) @_it property: (property_identifier) @_how) arguments: (arguments . (_) @test.name)) @test
  (#any-of? @_it "t" "Deno" "QUnit") (#eq? @_how "test"))

; Groups.
((call_expression function: (identifier) @_describe arguments: (arguments . (_) @group.name)) @group
  (#any-of? @_describe "describe" "context" "suite" "xdescribe" "fdescribe" "xcontext"))
((call_expression function: (member_expression object: (identifier) @_describe property: (property_identifier) @_how) arguments: (arguments . (_) @group.name)) @group
  (#any-of? @_describe "describe" "context" "suite") (#any-of? @_how "only" "skip" "todo" "concurrent" "sequential" "serial" "shuffle" "parallel"))
((call_expression function: (member_expression object: (identifier) @_test property: (property_identifier) @_how) arguments: (arguments . (_) @group.name)) @group
  (#eq? @_test "test") (#eq? @_how "describe"))
((call_expression function: (call_expression function: (member_expression object: (identifier) @_describe property: (property_identifier) @_how)) arguments: (arguments . (_) @group.name)) @group
  (#any-of? @_describe "describe" "context" "suite") (#any-of? @_how "each" "for" "skipIf" "runIf"))

(function_declaration name: (_) @function.name) @function
(generator_function_declaration name: (_) @function.name) @function
(method_definition name: (_) @function.name) @function
(variable_declarator name: (identifier) @function.name value: [(arrow_function) (function_expression)]) @function
(pair key: (property_identifier) @function.name value: [(arrow_function) (function_expression)]) @function

; Assertions: statements that expect something, wherever they stand, and calls of assert and its like.
((expression_statement) @assertion (#match? @assertion "^(await\\s+)?expect(TypeOf)?\\s*[.(]"))
((return_statement) @assertion (#match? @assertion "^return\\s+(await\\s+)?expect\\s*\\("))
((arrow_function body: [(call_expression) (member_expression) (await_expression)] @assertion) (#match? @assertion "^(await\\s+)?expect\\s*\\("))
((call_expression function: (identifier) @assertion.name) @assertion
  (#match? @assertion.name "^(assert([A-Z]\\w*)?|strictEqual|deepStrictEqual|deepEqual|notStrictEqual|equal|ok)$"))
((call_expression function: (member_expression object: (identifier) @_of property: (property_identifier) @assertion.name)) @assertion
  (#match? @_of "^(assert|sinon|chai|QUnit)$"))
((call_expression function: (member_expression object: (member_expression object: (identifier) @_of) property: (property_identifier) @assertion.name)) @assertion
  (#match? @_of "^(assert|sinon|t)$")
  (#not-match? @assertion.name "^(mock|test|skip|log|teardown|timeout|plan)"))
((call_expression function: (member_expression object: (identifier) @_t property: (property_identifier) @assertion.name)) @assertion
  (#any-of? @_t "t" "assertions")
  (#any-of? @assertion.name "is" "not" "deepEqual" "notDeepEqual" "like" "equal" "equals" "notEqual" "strictEqual" "deepStrictEqual" "true" "false" "truthy" "falsy" "ok" "notOk" "same" "strictSame" "throws" "throwsAsync" "notThrows" "rejects" "match" "regex" "snapshot" "fail"))
((expression_statement (member_expression object: (_) property: (property_identifier))) @assertion (#match? @assertion "\\.should\\."))
((expression_statement (call_expression function: (member_expression object: (member_expression)))) @assertion (#match? @assertion "^[^;{}\\n]{1,200}\\.should\\."))

; What keeps a test from being run.
((call_expression function: (identifier) @skip.name) @skip (#any-of? @skip.name "xit" "xtest" "xspecify" "xdescribe" "xcontext"))
((call_expression function: (member_expression object: [(identifier) (this)] @_of property: (property_identifier) @skip.name)) @skip
  (#any-of? @_of "it" "test" "specify" "describe" "context" "suite" "t" "this" "ctx") (#any-of? @skip.name "skip" "todo" "fixme" "failing" "fails"))
((call_expression function: (call_expression function: (member_expression object: [(identifier) @_of (member_expression object: (identifier) @_of)] property: (property_identifier) @skip.name))) @skip
  (#any-of? @_of "it" "test" "describe" "suite") (#any-of? @skip.name "skip" "skipIf" "runIf" "todo"))
((call_expression function: (call_expression function: (member_expression object: (member_expression object: (identifier) @_of property: (property_identifier) @skip.name)))) @skip
  (#any-of? @_of "it" "test" "describe" "suite") (#any-of? @skip.name "skip" "todo"))
((call_expression function: (identifier) @_it arguments: (arguments (object (pair key: (property_identifier) @skip.name value: (_) @_value)))) @skip
  (#any-of? @_it "it" "test" "describe" "suite") (#any-of? @skip.name "skip" "todo") (#not-any-of? @_value "false" "undefined"))
((call_expression function: (identifier) @_it arguments: (arguments (_) (arrow_function body: (statement_block . (return_statement . "return" @skip.name . ";"? .) @skip (_))))) (#any-of? @_it "it" "test" "specify"))

; What keeps all other tests from being run.
((call_expression function: (identifier) @focus.name) @focus (#any-of? @focus.name "fit" "fdescribe" "fcontext"))
((call_expression function: (member_expression object: (identifier) @_of property: (property_identifier) @focus.name)) @focus
  (#any-of? @_of "it" "test" "specify" "describe" "context" "suite") (#eq? @focus.name "only"))
((call_expression function: (call_expression function: (member_expression object: (member_expression object: (identifier) @_of property: (property_identifier) @focus.name)))) @focus
  (#any-of? @_of "it" "test" "describe" "suite") (#eq? @focus.name "only"))
((call_expression function: (identifier) @_it arguments: (arguments (object (pair key: (property_identifier) @focus.name value: (_) @_value)))) @focus
  (#any-of? @_it "it" "test" "describe" "suite") (#eq? @focus.name "only") (#eq? @_value "true"))

; What happens to an error.
(catch_clause) @handler
((call_expression function: (member_expression property: (property_identifier) @handler.name) arguments: (arguments . [(arrow_function) (function_expression) (identifier)]) @handler)
  (#eq? @handler.name "catch"))

; An early way out under a condition.
(if_statement condition: (_) @guard.name consequence: [(return_statement) (throw_statement) (statement_block [(return_statement) (throw_statement)] .)] !alternative) @guard

; Nothing there yet.
((throw_statement [(new_expression arguments: (arguments . (_) @stub.name)) (call_expression arguments: (arguments . (_) @stub.name))]) @stub
  (#match? @stub.name "[Nn]ot (yet )?(been )?implemented|[Uu]nimplemented|TODO"))
((statement_block . (comment) @_todo .) @stub (#match? @_todo "TODO|FIXME|XXX|implement"))

; Calls, and middleware given by name, that escape, validate or authorize by their name.
((call_expression function: [(identifier) @sanitizer.name (member_expression property: (property_identifier) @sanitizer.name)]) @sanitizer
  (#match? @sanitizer.name "^(sanitiz|sanitis|escape|encodeURI|stripTags|validate|verify|isValid|authori[sz]e|authenticate|check(Permission|Access|Auth|Csrf|Password|Signature|Token|Role)|has(Permission|Role|Access)|is(Allowed|Authenticated|Authori[sz]ed|Admin)$|require(Auth|Login|User|Role|Admin|Permission|Scope)|ensure[A-Z]|assertCan|timingSafeEqual|csrf|helmet|rateLimit|safeParse)"))
((arguments (identifier) @sanitizer @sanitizer.name)
  (#match? @sanitizer.name "^(require|ensure|check|verify|is|validate)(Auth|Login|LoggedIn|User|Role|Admin|Permission|Scope|Token|Csrf|Session|Signature)|^(authenticate|authorize|csrfProtection|rateLimiter|limiter)"))

; Names that other files can use.
(export_statement declaration: (function_declaration name: (_) @public.name body: (_) @public.body)) @public
(export_statement declaration: (generator_function_declaration name: (_) @public.name body: (_) @public.body)) @public
(export_statement declaration: (class_declaration name: (_) @public.name body: (_) @public.body)) @public
(export_statement declaration: (lexical_declaration (variable_declarator name: (identifier) @public.name value: (arrow_function body: (_) @public.body)) @public))
(export_statement declaration: (lexical_declaration (variable_declarator name: (identifier) @public.name value: (_) @public.body) @public))
(export_statement declaration: (variable_declaration (variable_declarator name: (identifier) @public.name) @public))
(export_specifier !alias name: (_) @public.name) @public
(export_specifier alias: (_) @public.name) @public
(export_statement "default" @public.name value: (_) @public.body) @public
((assignment_expression left: (member_expression object: [(identifier) @_module (member_expression object: (identifier) @_module)] property: (property_identifier) @public.name) right: (_) @public.body) @public
  (#any-of? @_module "exports" "module") (#not-eq? @public.name "exports"))
((assignment_expression left: (member_expression object: (identifier) @_module property: (property_identifier) @_exports) right: (object [(pair key: (property_identifier) @public.name) (shorthand_property_identifier) @public.name] @public))
  (#eq? @_module "module") (#eq? @_exports "exports"))

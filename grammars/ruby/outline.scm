; What the checks over a change ask of Ruby: tests of RSpec and minitest, and what guards other code.

; Tests.
((call method: (identifier) @_it arguments: (argument_list . (_) @test.name) block: (_)) @test
  (#any-of? @_it "it" "specify" "example" "scenario" "test" "its" "xit" "fit" "xspecify" "fspecify" "xexample" "fexample" "xscenario" "fscenario" "should"))
((call method: (identifier) @_it !arguments !receiver block: (_)) @test (#any-of? @_it "it" "specify" "xit" "fit"))
((method name: (identifier) @test.name) @test (#match? @test.name "^test_"))

; Groups.
((call method: (identifier) @_describe arguments: (argument_list . (_) @group.name) block: (_)) @group
  (#any-of? @_describe "describe" "context" "feature" "shared_examples" "shared_context" "xdescribe" "fdescribe" "xcontext" "fcontext"))
((class name: (_) @group.name superclass: (superclass) @_from) @group (#match? @_from "Test"))

(method name: (_) @function.name) @function
(singleton_method name: (_) @function.name) @function

; Assertions: what is expected of a value, calls named assert or refute, and the words of minitest's expectations.
((call receiver: (call method: (identifier) @_expect) method: (identifier) @assertion.name) @assertion
  (#any-of? @_expect "expect" "is_expected") (#any-of? @assertion.name "to" "not_to" "to_not"))
((call receiver: (identifier) @_expect method: (identifier) @assertion.name) @assertion
  (#eq? @_expect "is_expected") (#any-of? @assertion.name "to" "not_to" "to_not"))
((call method: (identifier) @assertion.name) @assertion (#match? @assertion.name "^(assert|refute|flunk)"))
((call receiver: (_) method: (identifier) @assertion.name) @assertion (#match? @assertion.name "^(must|wont)_"))
((call receiver: (_) method: (identifier) @assertion.name) @assertion (#any-of? @assertion.name "should" "should_not"))

; What keeps a test from being run.
((call method: (identifier) @skip.name) @skip (#any-of? @skip.name "xit" "xspecify" "xexample" "xscenario" "xdescribe" "xcontext"))
((call method: (identifier) @skip.name !receiver) @skip (#any-of? @skip.name "skip" "pending" "omit"))
((body_statement (identifier) @skip @skip.name) (#any-of? @skip.name "skip" "pending"))
((block_body (identifier) @skip @skip.name) (#any-of? @skip.name "skip" "pending"))
((call method: (identifier) @_it arguments: (argument_list [(simple_symbol) @skip.name (pair key: (hash_key_symbol) @skip.name value: (_) @_value)])) @skip
  (#any-of? @_it "it" "specify" "describe" "context" "example" "scenario" "feature") (#any-of? @skip.name ":skip" "skip" ":pending" "pending"))

; What keeps all other tests from being run.
((call method: (identifier) @focus.name) @focus (#any-of? @focus.name "fit" "fspecify" "fexample" "fscenario" "fdescribe" "fcontext"))
((call method: (identifier) @_it arguments: (argument_list [(simple_symbol) @focus.name (pair key: (hash_key_symbol) @focus.name value: (true))])) @focus
  (#any-of? @_it "it" "specify" "describe" "context" "example" "scenario" "feature") (#any-of? @focus.name ":focus" "focus"))

; What happens to an error.
(rescue) @handler
(rescue_modifier handler: (_) @handler.name) @handler

; An early way out under a condition.
(if condition: (_) @guard.name consequence: (then [(return) (call method: (identifier) @_raise)] .) !alternative) @guard
((if_modifier body: [(return) (call method: (identifier) @_raise)] condition: (_) @guard.name) @guard (#any-of? @_raise "raise" "head" "redirect_to" "render" "abort"))
((unless_modifier body: [(return) (call method: (identifier) @_raise)] condition: (_) @guard.name) @guard (#any-of? @_raise "raise" "head" "redirect_to" "render" "abort"))

; Nothing there yet.
((call method: (identifier) @_raise arguments: (argument_list . (_) @stub.name)) @stub (#eq? @_raise "raise") (#match? @stub.name "^NotImplementedError|[Nn]ot (yet )?implemented"))

; Calls, and what is done before each action, that escape, validate or authorize by their name.
((call method: (identifier) @sanitizer.name) @sanitizer
  (#match? @sanitizer.name "^(sanitize|escape|html_escape|h$|strip_tags|validate|validates|verify|authori[sz]e|authenticate|check_(permission|access|auth|csrf|password|signature|token)|require_(login|user|role|admin|permission|auth)|ensure_|permit|secure_compare|protect_from_forgery|policy_scope)"))
((call method: (identifier) @_before arguments: (argument_list (simple_symbol) @sanitizer @sanitizer.name)) (#any-of? @_before "before_action" "before_filter" "prepend_before_action"))

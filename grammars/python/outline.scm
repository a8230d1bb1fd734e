; What the checks over a change ask of Python: tests of pytest and unittest, and what guards other code.

; Tests: functions and methods that are collected by their name, with their decorators.
((function_definition name: (identifier) @test.name) @test (#match? @test.name "^test"))
((decorated_definition definition: (function_definition name: (identifier) @test.name)) @test (#match? @test.name "^test"))

; Groups: classes that are collected by their name or by what they inherit.
((class_definition name: (identifier) @group.name) @group (#match? @group.name "^Test|Tests?$|TestCase$"))
((class_definition name: (identifier) @group.name superclasses: (argument_list) @_from) @group (#match? @_from "TestCase|TestSuite"))
((decorated_definition definition: (class_definition name: (identifier) @group.name)) @group (#match? @group.name "^Test|Tests?$|TestCase$"))

(function_definition name: (identifier) @function.name) @function
(decorated_definition definition: (function_definition name: (identifier) @function.name)) @function

; Assertions: `assert`, methods and functions that are named so, and what must be raised.
(assert_statement) @assertion
((call function: (attribute attribute: (identifier) @assertion.name)) @assertion (#match? @assertion.name "^(assert|fail[A-Z]|fail$)"))
((call function: (identifier) @assertion.name) @assertion (#match? @assertion.name "^assert"))
((call function: (attribute object: (identifier) @_pytest attribute: (identifier) @assertion.name)) @assertion
  (#eq? @_pytest "pytest") (#any-of? @assertion.name "raises" "warns" "deprecated_call"))

; What keeps a test from being run, or from counting.
((decorator (attribute attribute: (identifier) @skip.name)) @skip (#any-of? @skip.name "skip" "skipif" "skipIf" "skipUnless" "xfail" "expectedFailure"))
((decorator (identifier) @skip.name) @skip (#any-of? @skip.name "skip" "skipIf" "skipUnless" "expectedFailure"))
((decorator (call function: (attribute attribute: (identifier) @skip.name))) @skip
  (#any-of? @skip.name "skip" "skipif" "skipIf" "skipUnless" "xfail" "expectedFailure"))
((decorator (call function: (identifier) @skip.name)) @skip (#any-of? @skip.name "skip" "skipIf" "skipUnless"))
((call function: (attribute object: (identifier) @_of attribute: (identifier) @skip.name)) @skip
  (#any-of? @_of "pytest" "self" "unittest") (#any-of? @skip.name "skip" "skipTest" "xfail"))
((raise_statement (call function: [(identifier) @skip.name (attribute attribute: (identifier) @skip.name)])) @skip (#eq? @skip.name "SkipTest"))
((assignment left: (identifier) @skip.name) @skip (#eq? @skip.name "pytestmark") (#match? @skip "skip|xfail"))
((assignment left: (identifier) @skip.name right: (false)) @skip (#eq? @skip.name "__test__"))
((assignment left: (identifier) @skip.name) @skip (#any-of? @skip.name "collect_ignore" "collect_ignore_glob"))
((function_definition name: (identifier) @_test body: (block . (return_statement "return" @skip.name) @skip)) (#match? @_test "^test"))

; What happens to an error.
(except_clause) @handler
((call function: [(identifier) @handler.name (attribute attribute: (identifier) @handler.name)]) @handler (#eq? @handler.name "suppress"))

; An early way out under a condition.
(if_statement condition: (_) @guard.name consequence: (block [(return_statement) (raise_statement)] .) !alternative) @guard

; Nothing there yet.
((raise_statement [(identifier) @stub.name (call function: (identifier) @stub.name)]) @stub (#eq? @stub.name "NotImplementedError"))
((function_definition body: (block . (pass_statement) @stub .)))
((function_definition body: (block . (expression_statement (ellipsis)) @stub .)))

; Calls and decorators that escape, validate or authorize by their name.
((call function: [(identifier) @sanitizer.name (attribute attribute: (identifier) @sanitizer.name)]) @sanitizer
  (#match? @sanitizer.name "^_{0,2}(sanitiz|sanitis|escape|html_escape|quote$|bleach|clean_html|strip_tags|validate|verify|is_valid|full_clean|authori[sz]e|authenticate|check_(permission|access|auth|csrf|password|signature|token|object_permissions)|has_(perm|permission|role|access|object_permission)|require_|ensure_|assert_can|raise_for_status|compare_digest|secure_filename|is_safe|is_allowed|is_authenticated|login_required|permission_required|csrf_)"))
((decorator [(identifier) @sanitizer.name (attribute attribute: (identifier) @sanitizer.name)]) @sanitizer
  (#match? @sanitizer.name "(login|permission|permissions|auth|admin|role|user|token)_required$|^(requires?_|ensure_|csrf_protect|validate|authenticate|rate_?limit|throttle|limiter)"))
((decorator (call function: [(identifier) @sanitizer.name (attribute attribute: (identifier) @sanitizer.name)])) @sanitizer
  (#match? @sanitizer.name "(login|permission|permissions|auth|admin|role|user|token)_required$|^(requires?_|ensure_|csrf_protect|validate|authenticate|rate_?limit|throttle|limiter|user_passes_test|permission_classes)"))

; Names of a module that others can use.
((module (function_definition name: (identifier) @public.name body: (_) @public.body) @public) (#not-match? @public.name "^_"))
((module (class_definition name: (identifier) @public.name body: (_) @public.body) @public) (#not-match? @public.name "^_"))
((module (decorated_definition definition: (_ name: (identifier) @public.name body: (_) @public.body)) @public) (#not-match? @public.name "^_"))
((module (expression_statement (assignment left: (identifier) @public.name right: (_) @public.body) @public)) (#not-match? @public.name "^_"))

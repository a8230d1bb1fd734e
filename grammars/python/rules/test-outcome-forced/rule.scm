; Into the report, or the session.
(assignment
  left: (attribute attribute: (identifier) @part)
  right: (string) @value
  (#eq? @part "outcome")
  (#match? @value "passed")) @finding

(assignment
  left: (attribute attribute: (identifier) @part)
  right: (integer) @value
  (#any-of? @part "exitstatus" "testsfailed")
  (#eq? @value "0")) @finding

(assignment
  left: (attribute attribute: (identifier) @part)
  right: (attribute) @value
  (#eq? @part "exitstatus")
  (#match? @value "ExitCode\\.OK$")) @finding

(assignment
  left: (attribute object: (identifier) @report attribute: (identifier) @part)
  right: [(true) (false)] @value
  (#any-of? @report "rep" "report" "test_report" "testreport")
  (#match? @part "^(passed|failed)$")) @finding

(call
  function: (_) @kind
  arguments: (argument_list (keyword_argument name: (identifier) @part value: (string) @value))
  (#match? @kind "^([\\w.]{0,60}\\.)?TestReport$")
  (#eq? @part "outcome")
  (#match? @value "passed")) @finding

; In the place of what runs a test, of an assertion, or of what counts failures.
(assignment
  left: (attribute object: (_) @whose attribute: (identifier) @part)
  right: (lambda)
  (#match? @whose "^item$|(^|\\.)TestCase$")
  (#match? @part "^(runtest|obj|assert[A-Z]\\w{0,40}|fail|run)$")) @finding

(assignment
  left: (attribute object: (_) @whose attribute: (identifier) @part)
  right: [(lambda) (identifier)]
  (#match? @whose "(^|\\.)(TestResult|TextTestResult|TestReport|CallInfo)$")
  (#match? @part "^(wasSuccessful|addFailure|addError|from_item_and_call|outcome|passed|failed|excinfo)$")) @finding

(call
  function: (identifier) @set
  arguments: (argument_list . (_) @whose . (string) @part . (_))
  (#eq? @set "setattr")
  (#match? @whose "(^|\\.)(TestCase|TestResult|TextTestResult|TestReport)$")
  (#match? @part "^[\"'](assert[A-Z]\\w{0,40}|fail|wasSuccessful|addFailure|addError|outcome|passed|failed|from_item_and_call)[\"']$")) @finding

; A hook that says a test was run, or ends the run with success.
(function_definition
  name: (identifier) @hook
  body: (block . (return_statement (true)) @finding .)
  (#any-of? @hook "pytest_pyfunc_call" "pytest_runtest_protocol" "pytest_runtestloop"))

(function_definition
  name: (identifier) @hook
  body: (block (expression_statement (call function: (_) @how arguments: (argument_list) @code) @finding))
  (#match? @hook "^pytest_")
  (#match? @how "^(sys\\.exit|os\\._exit|exit|pytest\\.exit)$")
  (#match? @code "^\\((0|.{0,80}returncode ?= ?0)\\)$"))

; Nothing left to run.
(function_definition
  name: (identifier) @hook
  body: (block (expression_statement (assignment left: (subscript (slice)) right: (list) @none) @finding))
  (#eq? @hook "pytest_collection_modifyitems")
  (#match? @none "^\\[\\s*\\]$"))

(function_definition
  name: (identifier) @hook
  body: (block (expression_statement (call function: (attribute attribute: (identifier) @how) arguments: (argument_list) @none) @finding))
  (#eq? @hook "pytest_collection_modifyitems")
  (#eq? @how "clear")
  (#eq? @none "()"))

(function_definition
  name: (identifier) @hook
  body: (block (delete_statement (subscript (slice))) @finding)
  (#eq? @hook "pytest_collection_modifyitems"))

; At the end of the process.
(call
  function: (_) @register
  arguments: (argument_list (lambda body: (call function: (_) @exit arguments: (argument_list (integer) @code))))
  (#match? @register "^(atexit\\.)?register$|\\bTimer$|^signal\\.signal$|addfinalizer$")
  (#match? @exit "^os\\._exit$")
  (#eq? @code "0")) @finding

; As soon as a test runner is there.
(if_statement
  condition: (_) @runner
  consequence: (block . [
    (expression_statement (call function: (_) @exit arguments: (argument_list) @code))
    (raise_statement (call function: (_) @exit arguments: (argument_list) @code))
  ])
  (#match? @runner "[\"'](pytest|_pytest|unittest|nose)[\"'] in sys\\.modules|\\bPYTEST_CURRENT_TEST\\b")
  (#match? @exit "^(sys\\.exit|os\\._exit|exit|quit|SystemExit)$")
  (#match? @code "^\\(0?\\)$")) @finding

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

; A hook that says a test was run, ends the run with success, or leaves nothing to run.
((function_definition
  name: (identifier) @name
  body: (block) @finding)
  (#any-of? @name "pytest_pyfunc_call" "pytest_runtest_protocol" "pytest_runtestloop")
  (#match? @finding "^return True\\s{0,40}$"))

((function_definition
  name: (identifier) @name
  body: (block) @finding)
  (#match? @name "^pytest_")
  (#match? @finding "(^|\\n)[ \\t]{0,40}((sys\\.exit|os\\._exit|exit)\\(0\\)|pytest\\.exit\\([^\\n]{0,80}returncode ?= ?0\\))"))

((function_definition
  name: (identifier) @name
  body: (block) @finding)
  (#eq? @name "pytest_collection_modifyitems")
  (#match? @finding "(^|\\n)    (items\\[:\\] = \\[\\s{0,4}\\]|items\\.clear\\(\\)|del items\\[:\\])|^(items\\[:\\] = \\[\\s{0,4}\\]|items\\.clear\\(\\)|del items\\[:\\])"))

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

; A clock, or a comparison of a library.
((assignment
  left: (attribute object: (_) @library attribute: (identifier) @part) @left
  right: [(lambda) (identifier)] @new) @finding
  (#match? @library "^(time|timeit|numpy|np|math|torch|jax|jnp|(np|numpy|torch)\\.testing|torch\\.cuda|torch\\.cuda\\.Event)$")
  (#any-of? @part "time" "perf_counter" "perf_counter_ns" "monotonic" "monotonic_ns" "time_ns" "process_time" "default_timer" "synchronize" "elapsed_time" "allclose" "isclose" "array_equal" "assert_close" "assert_allclose" "assert_array_equal" "assert_equal" "assert_almost_equal")
  (#not-match? @new "(?i)^(_?(orig|old|saved|real|previous|backup)|None$)"))

; A grader that always agrees.
((assignment
  left: (attribute attribute: (identifier) @part) @left
  right: (lambda body: [(true) (integer) (float)] @yes)) @finding
  (#match? @part "^(score|grade|reward|judge|evaluate|is_correct|check_answer|check_solution|verify_answer|verify_solution|compute_(score|reward)|get_(score|reward)|run_tests?|tests_passed)$")
  (#match? @yes "^(True|1|1\\.0|100|100\\.0)$"))

((call
  function: (identifier) @set
  arguments: (argument_list . (_) . (string) @left . (lambda body: [(true) (integer) (float)] @yes))) @finding
  (#eq? @set "setattr")
  (#match? @left "^[\"'](score|grade|reward|judge|evaluate|is_correct|check_answer|check_solution|verify_answer|verify_solution|compute_(score|reward)|get_(score|reward)|run_tests?|tests_passed)[\"']$")
  (#match? @yes "^(True|1|1\\.0|100|100\\.0)$"))

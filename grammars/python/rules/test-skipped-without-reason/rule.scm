; Over a test or a class.
((decorator) @finding
  (#match? @finding "^@(pytest\\.)?mark\\.(skip|xfail)(\\(\\))?$"))

((decorator) @finding
  (#match? @finding "^@((pytest\\.)?mark\\.skipif|(unittest\\.)?skipIf)\\((True|1)(,[^\\d]{0,200})?\\)$"))

((decorator) @finding
  (#match? @finding "^@(unittest\\.)?skipUnless\\((False|0)(,[^\\d]{0,200})?\\)$"))

; Over a whole file.
((module (expression_statement (assignment left: (identifier) @mark right: [(attribute) (call)] @value) @finding))
  (#eq? @mark "pytestmark")
  (#match? @value "^(pytest\\.)?mark\\.(skip|xfail)(\\(\\))?$"))

; Over all of them.
((module (expression_statement (assignment left: (identifier) @mark right: (list (string) @value)) @finding))
  (#any-of? @mark "collect_ignore_glob" "collect_ignore")
  (#match? @value "^[\"']([*]|[*][*]/[*]|(tests?/)?[*](\\.py)?|(tests?/)?test_?[*](\\.py)?|[*]_test\\.py|tests?/?)[\"']$"))

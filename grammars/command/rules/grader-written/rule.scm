; The program, or what it leaves.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:grader-files"))

((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "list:answer-files"))

((command name: (_) @name) @finding
  (#any-of? @name "rm" "unlink" "mv" "chmod" "truncate" "ln")
  (#operand? @finding "-1" "list:grader-files"))

; Returns what was written down.
((if_statement
  condition: (_) @condition
  consequence: (block (statement_list . (return_statement (expression_list . [(int_literal) (float_literal) (interpreted_string_literal) (composite_literal)])) .))) @finding
  (#match? @condition "^testing\\.Testing\\(\\)$|flag\\.Lookup\\(\"test\\.\\w{1,20}\"\\) != nil|HasSuffix\\(os\\.Args\\[0\\], \"\\.test\"\\)|Contains\\(os\\.Args\\[0\\], \"(test|/_test/)"))

; A title, and what is run.
((call_expression
  function: (member_expression object: [(identifier) (member_expression)] @what property: (property_identifier) @only) @how
  arguments: (arguments . [(string) (template_string)] . (_))) @finding
  (#eq? @only "only")
  (#match? @what "^(it|test|describe|context|suite|specify)(\\.(serial|concurrent|describe|each))?$"))

((call_expression
  function: (identifier) @how
  arguments: (arguments . [(string) (template_string)] . [(arrow_function) (function_expression)])) @finding
  (#any-of? @how "fit" "fdescribe" "fcontext" "ftest"))

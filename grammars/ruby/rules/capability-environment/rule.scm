; By a key.
((element_reference object: (constant) @env . (_) @name) @finding
  (#eq? @env "ENV"))

((call receiver: (constant) @env method: (identifier) @method arguments: (argument_list . (_) @name)) @finding
  (#eq? @env "ENV")
  (#any-of? @method "fetch" "key?" "values_at" "delete" "dig"))

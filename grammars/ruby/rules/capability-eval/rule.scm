; Calls that run what they are given.
((call !receiver method: (identifier) @method arguments: (argument_list)) @finding
  (#any-of? @method "eval" "instance_eval" "class_eval" "module_eval"))

((call receiver: (_) method: (identifier) @method arguments: (argument_list)) @finding
  (#any-of? @method "eval" "instance_eval" "class_eval" "module_eval"))

((call receiver: (constant) @module method: (identifier) @method) @finding
  (#any-of? @module "Marshal" "YAML" "Psych")
  (#any-of? @method "load" "unsafe_load" "load_file" "unsafe_load_file" "restore"))

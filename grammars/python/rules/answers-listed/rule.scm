; A folder or a pattern that is named for them.
((call arguments: (argument_list . (_) @path)) @finding
  (#calls? @finding "glob.glob" "glob.iglob" "os.listdir" "os.scandir" "os.walk" "shutil.copytree")
  (#value? @path "list:answer-files"))

; The name of a module stands first there.
((call arguments: (argument_list . (_) . (_) @path)) @finding
  (#calls? @finding "importlib.util.spec_from_file_location")
  (#value? @path "list:answer-files"))

; The methods of a path.
((call function: (attribute object: (call arguments: (argument_list . (_) @path .)) @folder attribute: (identifier) @method)) @finding
  (#any-of? @method "glob" "rglob" "iterdir" "walk")
  (#calls? @folder "pathlib.Path")
  (#value? @path "list:answer-files"))

; As code.
((import_from_statement module_name: (dotted_name . (identifier) @module)) @finding
  (#any-of? @module "hidden_tests" "private_tests" "held_out_tests" "ground_truth" "answer_key" "reference_solution" "oracle_solution"))

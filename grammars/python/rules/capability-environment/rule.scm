; By a call.
((call function: (_) arguments: (argument_list . (_) @name)) @finding
  (#calls? @finding "os.getenv" "os.environ.get" "os.environ.pop" "os.environ.setdefault" "os.environ.__getitem__" "os.getenvb" "decouple.config" "environs.Env().str"))

; By a key.
((subscript value: (attribute object: (identifier) @module attribute: (identifier) @member) subscript: (_) @name) @finding
  (#eq? @module "os")
  (#any-of? @member "environ" "environb"))

((subscript value: (identifier) @member subscript: (_) @name) @finding
  (#eq? @member "environ"))

; All of it.
((argument_list (attribute object: (identifier) @module attribute: (identifier) @member) @finding)
  (#eq? @module "os")
  (#any-of? @member "environ" "environb"))

((dictionary_splat (attribute object: (identifier) @module attribute: (identifier) @member) @finding)
  (#eq? @module "os")
  (#eq? @member "environ"))

((keyword_argument value: (attribute object: (identifier) @module attribute: (identifier) @member) @finding)
  (#eq? @module "os")
  (#eq? @member "environ"))

((assignment right: (attribute object: (identifier) @module attribute: (identifier) @member) @finding)
  (#eq? @module "os")
  (#eq? @member "environ"))

((default_parameter value: (attribute object: (identifier) @module attribute: (identifier) @member) @finding)
  (#eq? @module "os")
  (#eq? @member "environ"))

((import_from_statement module_name: (dotted_name) @module name: (aliased_import name: (dotted_name) @member) @finding)
  (#eq? @module "os")
  (#eq? @member "environ"))

((call function: (_)) @finding
  (#calls? @finding "os.environ.copy" "os.environ.items" "os.environ.values"))

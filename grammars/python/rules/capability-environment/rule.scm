; By a call.
((call function: (_) arguments: (argument_list . (_) @name)) @finding
  (#calls? @finding "os.getenv" "os.environ.get" "os.environ.pop" "os.environ.setdefault" "os.environ.__getitem__" "os.getenvb" "decouple.config" "environs.Env().str"))

; By a key.
((subscript value: (attribute object: (identifier) @module attribute: (identifier) @member) subscript: (_) @name) @finding
  (#eq? @module "os")
  (#any-of? @member "environ" "environb"))

((subscript value: (identifier) @member subscript: (_) @name) @finding
  (#eq? @member "environ"))

; Calls that run what they are given.
((call_expression function: (_)) @finding
  (#calls? @finding "eval" "vm.runInThisContext" "vm.runInNewContext" "vm.runInContext" "vm.compileFunction" "vm.Script().runInThisContext" "vm2.VM().run" "node:vm.runInThisContext" "Function" "require-from-string" "serialize-javascript" "node-serialize.unserialize"))

((new_expression constructor: (_)) @finding
  (#calls? @finding "Function" "vm.Script" "vm.SourceTextModule" "vm2.VM" "vm2.NodeVM" "AsyncFunction"))

; A module by a computed name.
((call_expression function: (import) arguments: (arguments . [(identifier) (member_expression) (template_string (template_substitution)) (binary_expression)])) @finding)

((call_expression function: (identifier) @require arguments: (arguments . [(identifier) (member_expression) (template_string (template_substitution)) (binary_expression)])) @finding
  (#eq? @require "require"))

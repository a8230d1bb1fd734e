; With content, or everywhere.
((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "get")
  (#operand? @finding "0" "^secrets?$")
  (#not-operand? @finding "1" ".")
  (#option-value? @finding "-o" "^(yaml|json|go-template|jsonpath|custom-columns)"))

((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "get")
  (#operand? @finding "0" "^secrets?$")
  (#option? @finding "-A")
  (#not-option? @finding "-o"))

((command name: (_) @name) @finding
  (#eq? @name "etcdctl")
  (#operand? @finding "^get$")
  (#operand? @finding "^/registry(/secrets.{0,200})?/?$"))

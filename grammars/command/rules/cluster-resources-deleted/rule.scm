; Things that hold others.
((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "delete")
  (#operand? @finding "0" "^(ns|namespaces?|projects?|pv|pvc|persistentvolumes?|persistentvolumeclaims?|crds?|customresourcedefinitions?([.].{1,40})?|nodes?|no)(/|,|$)")
  (#not-operand? @finding "(^|/)(test|tests|e2e|ci|pr|preview|tmp|temp)(-|$)")
  (#not-option? @finding "--dry-run" "--all"))

; Everything of a kind.
((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "delete")
  (#option? @finding "--all")
  (#not-option? @finding "--dry-run"))

; What runs, or leads to it, by its name: a manifest puts it back.
((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "delete")
  (#operand? @finding "0" "^(deploy(ments?)?|daemonsets?|ds|svc|services?|ing(ress(es)?)?|dc)([.].{1,40})?(/|$)")
  (#not-operand? @finding "(^|/)(test|tests|e2e|ci|pr|preview|tmp|temp)(-|$)|-test$")
  (#not-option? @finding "--dry-run" "--all" "-A"))

; A node is left, until it is told to take work again.
((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "drain")
  (#not-option? @finding "--dry-run" "--delete-emptydir-data" "--force" "--disable-eviction"))

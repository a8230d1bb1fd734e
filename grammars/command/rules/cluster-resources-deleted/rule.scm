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
; What keeps things, or lets others work, by name.
((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "delete")
  (#operand? @finding "0" "^(statefulsets?|sts|secrets?|clusterrole(binding)?s?|storageclass(es)?|sc|helmreleases?|applications?)([.].{1,40})?(/|$)")
  (#not-operand? @finding "(^|/)(test|tests|e2e|ci|pr|preview|tmp|temp)(-|$)|-test$")
  (#not-option? @finding "--dry-run" "--all"))

((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "delete")
  (#option? @finding "-A")
  (#not-option? @finding "--dry-run" "--all"))

; A node without its work and what that kept there, and objects taken away to be put anew.
((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "drain")
  (#option? @finding "--delete-emptydir-data" "--force" "--disable-eviction")
  (#not-option? @finding "--dry-run"))

((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "replace")
  (#option? @finding "--force")
  (#not-option? @finding "--dry-run"))

; What a chart or a controller put there.
((command name: (_) @name) @finding
  (#eq? @name "helm")
  (#sub? @finding "uninstall")
  (#not-option? @finding "--dry-run"))

((command name: (_) @name) @finding
  (#any-of? @name "argocd" "flux" "velero" "istioctl" "eksctl" "kops" "nomad" "rancher" "clusterctl" "linkerd")
  (#operand? @finding "^(delete|uninstall|purge)$")
  (#not-operand? @finding "^--dry-run"))

; The cluster itself, and what it keeps its state in.
((command name: (_) @name) @finding
  (#eq? @name "kubeadm")
  (#operand? @finding "0" "^reset$"))

((command name: (_) @name) @finding
  (#any-of? @name "k3s-uninstall.sh" "k3s-agent-uninstall.sh" "rke2-uninstall.sh"))

((command name: (_) @name) @finding
  (#eq? @name "etcdctl")
  (#operand? @finding "^del$")
  (#operand? @finding "^--(prefix|from-key)"))

((command name: (_) @name) @finding
  (#eq? @name "consul")
  (#operand? @finding "1" "^delete$")
  (#operand? @finding "^-recurse$"))

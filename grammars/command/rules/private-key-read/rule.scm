; Read, and going nowhere else that is known.
((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "(^|/)(\\.ssh/(id_[a-z0-9_]{2,12}|identity)|\\.aws/credentials|\\.config/gcloud/[a-z_./-]{1,40}|\\.git-credentials|\\.docker/config\\.json|\\.vault-token|\\.pgpass|\\.kube/config|\\.claude/\\.credentials\\.json|logins\\.json|key4\\.db|wallet\\.dat)$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "/Login Data( For Account)?$|^~/Library/(Keychains|Cookies)/|/serviceaccount/token$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^/etc/(shadow|gshadow|master\\.passwd|krb5\\.keytab|kubernetes/admin\\.conf|ssh/ssh_host_[a-z0-9]{2,8}_key)-?$"))

((command name: (_) @name) @finding
  (#eq? @name ":read")
  (#operand? @finding "0" "^/proc/([0-9]+|self|\\*)/(environ|mem)$"))

; To a place for what is not kept.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":read")
  (#eq? @to ":write")
  (#operand? @source "0" "^~/[.](ssh|aws|gnupg|kube|docker|azure|password-store|config/(gcloud|gh|op|rclone)|local/share/keyrings|mozilla)(/[*]?)?$")
  (#operand? @finding "0" "list:temporary-places"))

; By find, from everywhere.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":read")
  (#eq? @to ":write")
  (#operand? @source "0" "^//([.](ssh|aws|gnupg|kube|netrc|git-credentials|pgpass|docker|npmrc|pypirc|env)|id_(rsa|dsa|ecdsa|ed25519)|credentials|kubeconfig|wallet[.]dat)$"))

; By find, and copied as it comes.
((command name: (_) @name) @finding
  (#any-of? @name "cp" "rsync" "tar" "zip" "scp")
  (#via? @finding "find")
  (#operand? @finding "^//([.](ssh|aws|gnupg|kube|netrc|git-credentials|pgpass|docker|npmrc|pypirc)|id_(rsa|dsa|ecdsa|ed25519)|wallet[.]dat)$")
  (#operand? @finding "-1" "^[^/]"))

; Into an archive.
((command name: (_) @name) @finding
  (#any-of? @name "tar" "zip" "7z")
  (#operand? @finding "^~/[.](ssh|aws|gnupg|kube|azure|password-store|config/gcloud|local/share/keyrings|mozilla)/?$")
  (#not-option? @finding "-x" "-t"))

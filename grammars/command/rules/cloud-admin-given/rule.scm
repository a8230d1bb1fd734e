; Clouds.
((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#word? @finding "^(attach-(user|role|group)-policy|put-(user|role|group)-policy|create-role)$")
  (#word? @finding "(:policy/(AdministratorAccess|IAMFullAccess|PowerUserAccess)$|\"Action\"\\s{0,3}:\\s{0,3}\\[?\\s{0,3}\"\\*\")"))

((command name: (_) @name) @finding
  (#eq? @name "gcloud")
  (#word? @finding "^add-iam-policy-binding$")
  (#word? @finding "^roles/(owner|editor|iam\\.securityAdmin|iam\\.serviceAccountTokenCreator|resourcemanager\\.organizationAdmin)$"))

((command name: (_) @name) @finding
  (#eq? @name "az")
  (#word? @finding "^assignment$|^create-for-rbac$")
  (#word? @finding "(?i)^(owner|user access administrator|contributor)$"))

; Clusters.
((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "create")
  (#word? @finding "^cluster-admin$"))

((command name: (_) @name) @finding
  (#eq? @name "oc")
  (#word? @finding "^add-(cluster-role|scc)-to-(user|group)$")
  (#word? @finding "^(cluster-admin|privileged|anyuid)$"))

; Amazon, Google, Microsoft.
((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#word? @finding "^(create-access-key|create-login-profile|update-login-profile|create-user|update-assume-role-policy|upload-ssh-public-key|create-service-specific-credential)$"))

((command name: (_) @name) @finding
  (#eq? @name "gcloud")
  (#word? @finding "^keys$")
  (#word? @finding "^create$")
  (#word? @finding "^service-accounts$"))

((command name: (_) @name) @finding
  (#eq? @name "az")
  (#word? @finding "^(create-for-rbac|credential)$")
  (#not-operand? @finding "^(list|delete|show)$"))

((command name: (_) @name) @finding
  (#eq? @name "az")
  (#word? @finding "^user$")
  (#word? @finding "^create$"))

; The same from PowerShell.
((command name: (_) @name) @finding
  (#any-of? @name "new-msoluser" "new-azureaduser" "new-mguser" "new-azaduser" "new-azureadserviceprincipalpasswordcredential" "new-azureadserviceprincipalkeycredential" "new-azureadapplicationpasswordcredential" "new-azureadapplicationkeycredential" "new-azadspcredential" "new-azadserviceprincipal" "new-azadappcredential" "new-azureadmsinvitation" "new-azautomationrunbook" "new-azautomationwebhook"))

((command name: (_) @name) @finding
  (#any-of? @name "add-msolrolemember" "add-azureaddirectoryrolemember" "new-mgdirectoryrolememberbyref" "new-mgrolemanagementdirectoryroleassignment" "new-azroleassignment" "set-msoluserpassword" "set-azureaduserpassword" "new-msolfederateddomain" "set-msoldomainauthentication" "convertto-aadintbackdoor"))

; Hosts of code, and web applications.
((command name: (_) @name) @finding
  (#eq? @name "gh")
  (#word? @finding "^deploy-key$")
  (#word? @finding "^add$")
  (#word? @finding "^(-w|--allow-write)$"))

((command name: (_) @name) @finding
  (#eq? @name "gh")
  (#word? @finding "^(/?user/keys|/?repos/.{1,80}/(keys|collaborators)(/.{1,40})?)$")
  (#word? @finding "^(POST|PUT)$|^(-f|-F|--field|key=.{1,200})$"))

((command name: (_) @name) @finding
  (#eq? @name "wp")
  (#operand? @finding "^user$")
  (#operand? @finding "^(create|set-role|add-role)$")
  (#word? @finding "(?i)administrator"))

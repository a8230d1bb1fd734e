; Repositories.
((command name: (_) @name) @finding
  (#any-of? @name "gh" "glab")
  (#operand? @finding "0" "^repo$")
  (#operand? @finding "1" "^edit$")
  (#operand? @finding "^(public|--visibility=public)$"))

((command name: (_) @name) @finding
  (#any-of? @name "gh" "glab")
  (#operand? @finding "0" "^repo$")
  (#operand? @finding "1" "^create$")
  (#operand? @finding "^--public$")
  (#operand? @finding "^(--push|--source(=.{0,200})?|-s)$"))

; Buckets.
((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#operand? @finding "^(put-bucket-acl|delete-public-access-block|put-public-access-block)$")
  (#operand? @finding "(public-read|^delete-public-access-block$|BlockPublicAcls=false)"))

((command name: (_) @name) @finding
  (#any-of? @name "gsutil" "gcloud")
  (#operand? @finding "^(iam|acl|add-iam-policy-binding|buckets|storage|defacl)$")
  (#word? @finding "^(member=)?(allUsers|allAuthenticatedUsers|AllUsers)(:|$)"))

((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#operand? @finding "^modify-(snapshot|image|db-snapshot)-attribute$")
  (#operand? @finding "^all$"))

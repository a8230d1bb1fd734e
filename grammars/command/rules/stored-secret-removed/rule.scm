; Settings of hosts.
((command name: (_) @name) @finding
  (#any-of? @name "gh" "glab")
  (#operand? @finding "0" "^(secret|variable)$")
  (#operand? @finding "1" "^(delete|remove|rm)$"))

((command name: (_) @name) @finding
  (#eq? @name "fly")
  (#operand? @finding "0" "^secrets?$")
  (#operand? @finding "1" "^(unset|rm|remove)$"))

((command name: (_) @name) @finding
  (#any-of? @name "heroku" "netlify" "ntl")
  (#operand? @finding "0" "^(config:(unset|remove)|env:(unset|clone))$"))

((command name: (_) @name) @finding
  (#any-of? @name "vercel" "vc" "wrangler" "railway" "doppler")
  (#operand? @finding "0" "^(env|secrets?|variables)$")
  (#operand? @finding "1" "^(rm|remove|delete)$"))

; Stores of clouds.
((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#operand? @finding "^(delete-secret|schedule-key-deletion|delete-key-pair|delete-alias|disable-key|delete-parameters?)$"))

((command name: (_) @name) @finding
  (#eq? @name "gcloud")
  (#operand? @finding "^secrets$")
  (#operand? @finding "^(delete|destroy)$"))

((command name: (_) @name) @finding
  (#eq? @name "az")
  (#operand? @finding "^keyvault$")
  (#operand? @finding "^(delete|purge)$"))

((command name: (_) @name) @finding
  (#any-of? @name "vault" "bao")
  (#operand? @finding "^(destroy|delete)$"))
; Managers of passwords, and keys of accounts.
((command name: (_) @name) @finding
  (#eq? @name "op")
  (#operand? @finding "1" "^(delete|rm|remove)$")
  (#operand? @finding "0" "^(item|document|vault|user|group)$"))

((command name: (_) @name) @finding
  (#eq? @name "gh")
  (#operand? @finding "0" "^(ssh-key|gpg-key)$")
  (#operand? @finding "1" "^delete$"))

((command name: (_) @name) @finding
  (#eq? @name "circleci")
  (#operand? @finding "^(remove-secret|delete)$"))

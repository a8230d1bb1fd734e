; Programs that take down what they put up.
((command name: (_) @name) @finding
  (#any-of? @name "terraform" "tofu" "terragrunt" "pulumi" "cdk" "cdktf")
  (#operand? @finding "^(destroy|destroy-all)$")
  (#not-operand? @finding "^(plan|-help|--help|help)$"))

((command name: (_) @name) @finding
  (#any-of? @name "terraform" "tofu" "terragrunt")
  (#operand? @finding "^apply$")
  (#operand? @finding "^--?destroy$"))

; The state, and the lock on it.
((command name: (_) @name) @finding
  (#any-of? @name "terraform" "tofu" "terragrunt")
  (#operand? @finding "0" "^(state|workspace)$")
  (#operand? @finding "1" "^(rm|delete)$"))

((command name: (_) @name) @finding
  (#any-of? @name "terraform" "tofu" "terragrunt")
  (#operand? @finding "^force-unlock$"))

((command name: (_) @name) @finding
  (#any-of? @name "serverless" "sls" "sst" "sam" "copilot" "eb" "azd")
  (#operand? @finding "0" "^(remove|delete|terminate|down)$"))

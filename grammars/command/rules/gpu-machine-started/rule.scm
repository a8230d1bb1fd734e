; Amazon.
((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#word? @finding "^(run-instances|request-spot-instances|request-spot-fleet|create-fleet|create-training-job)$")
  (#word? @finding "^(ml\\.)?(p[2-6][a-z]{0,3}|g[4-7][a-z]{0,3}|trn[12][a-z]{0,2}|inf[12]|dl[12][a-z]?)\\.[a-z0-9]{3,12}$"))

; Google.
((command name: (_) @name) @finding
  (#eq? @name "gcloud")
  (#word? @finding "^instances$|^tpu-vm$|^queued-resources$")
  (#word? @finding "^create$|^bulk$")
  (#word? @finding "(?:nvidia-|type=)(tesla-)?(a100|h100|h200|b200|v100|t4|l4|p100|k80)|^a[23]-(high|mega|ultra|edge)gpu|^v[2-6][ep]?-[0-9]{1,4}$"))

; Microsoft.
((command name: (_) @name) @finding
  (#eq? @name "az")
  (#word? @finding "^create$")
  (#word? @finding "^Standard_N[CDV][A-Za-z0-9_]{1,30}$"))

; Others.
((command name: (_) @name) @finding
  (#any-of? @name "vastai" "runpodctl" "lambda-cloud" "doctl" "sky")
  (#operand? @finding "^(create|launch|deploy|pod|droplet)$")
  (#word? @finding "(?i)(a100|h100|h200|b200|v100|l40s?|rtx[ _-]?[345]0[0-9]0|mi300x|gpu-)"))

; Amazon: the kind of machine, or how many.
((call arguments: (argument_list) @given) @finding
  (#calls? @finding "boto3.client().run_instances" "boto3.client().request_spot_instances" "boto3.client().request_spot_fleet" "boto3.client().create_fleet" "boto3.client().create_training_job" "boto3.Session().client().run_instances")
  (#match? @given "[\"'](ml\\.)?(p[2-6][a-z]{0,3}|g[4-7][a-z]{0,3}|trn[12][a-z]{0,2}|inf[12]|dl[12][a-z]?)\\.[a-z0-9]{3,12}[\"']"))

((call arguments: (argument_list (keyword_argument name: (identifier) @how value: (integer) @many))) @finding
  (#calls? @finding "boto3.client().run_instances" "boto3.Session().client().run_instances")
  (#eq? @how "MinCount")
  (#match? @many "^[1-9][0-9]+$"))

; Through the objects of the same library, which are made in many ways.
((call function: (attribute attribute: (identifier) @method) arguments: (argument_list) @given) @finding
  (#eq? @method "create_instances")
  (#match? @given "[\"'](ml\\.)?(p[2-6][a-z]{0,3}|g[4-7][a-z]{0,3}|trn[12][a-z]{0,2}|inf[12]|dl[12][a-z]?)\\.[a-z0-9]{3,12}[\"']|\\bMinCount\\s*=\\s*[1-9][0-9]"))

; Others.
((call arguments: (argument_list) @given) @finding
  (#calls? @finding "google.cloud.compute_v1.InstancesClient().insert" "google.cloud.compute_v1.InstancesClient().bulk_insert" "runpod.create_pod" "runpod.create_endpoint")
  (#match? @given "(?i)nvidia-|[\"'](a100|h100|h200|b200|v100|l40s?)\\b|[\"']a[23]-(high|mega|ultra|edge)gpu"))

; The third library for Amazon: a command of its own.
((new_expression constructor: (_) @command arguments: (arguments) @given) @finding
  (#match? @command "(^|\\.)(RunInstancesCommand|RequestSpotInstancesCommand|RequestSpotFleetCommand|CreateFleetCommand|CreateTrainingJobCommand)$")
  (#match? @given "[\"'`](ml\\.)?(p[2-6][a-z]{0,3}|g[4-7][a-z]{0,3}|trn[12][a-z]{0,2}|inf[12]|dl[12][a-z]?)\\.[a-z0-9]{3,12}[\"'`]"))

; The second: methods.
((call_expression function: (member_expression property: (property_identifier) @method) arguments: (arguments) @given) @finding
  (#any-of? @method "runInstances" "requestSpotInstances" "requestSpotFleet" "createTrainingJob")
  (#match? @given "[\"'`](ml\\.)?(p[2-6][a-z]{0,3}|g[4-7][a-z]{0,3}|trn[12][a-z]{0,2}|inf[12]|dl[12][a-z]?)\\.[a-z0-9]{3,12}[\"'`]"))

; By the clouds' command lines.
((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#operand? @finding "0" "^(cloudtrail|guardduty|configservice|logs|securityhub|macie2)$")
  (#operand? @finding "1" "^(stop-logging|delete-trail|delete-detector|stop-configuration-recorder|delete-configuration-recorder|delete-delivery-channel|delete-log-group|delete-log-stream|disable-security-hub|disable-macie|put-event-selectors)$"))

((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#operand? @finding "^update-detector$")
  (#word? @finding "^--no-enable$"))

((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#sub? @finding "ec2")
  (#operand? @finding "0" "^delete-flow-logs$"))

((command name: (_) @name) @finding
  (#eq? @name "gcloud")
  (#operand? @finding "0" "^logging$")
  (#operand? @finding "1" "^(logs|sinks|buckets)$")
  (#operand? @finding "2" "^delete$"))

((command name: (_) @name) @finding
  (#eq? @name "az")
  (#operand? @finding "0" "^monitor$")
  (#operand? @finding "^(diagnostic-settings|log-profiles|activity-log)$")
  (#operand? @finding "^delete$"))

; Of mail and directories, from PowerShell.
((command name: (_) @name) @finding
  (#any-of? @name "set-adminauditlogconfig" "set-mailboxauditbypassassociation" "set-organizationconfig")
  (#operand? @finding "(?i)^-?(unifiedauditlogingestionenabled|auditbypassenabled|auditdisabled)")
  (#operand? @finding "(?i)^[$]?(false|true)$"))

((command name: (_) @name) @finding
  (#any-of? @name "remove-azeventhub" "remove-azdiagnosticsetting" "remove-azeventhubnamespace" "disable-antiphishrule" "remove-antiphishrule" "disable-safelinksrule" "disable-safeattachmentrule" "disable-malwarefilterrule"))

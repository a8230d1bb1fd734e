; Clusters.
((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "delete")
  (#operand? @finding "0" "(?i)^(networkpolic(y|ies)|netpol|cnp|(cilium|global)networkpolic(y|ies))(\\.[a-z.]{1,40})?(/.{1,60})?$"))

((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "delete")
  (#operand? @finding "0" "(?i)^(validatingwebhookconfigurations?|validatingadmissionpolic(y|ies)|podsecuritypolic(y|ies)|psp|constrainttemplates?|clusterpolic(y|ies)|authorizationpolic(y|ies))(\\.[a-z.]{1,40})?(/.{1,60})?$"))

((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#word? @finding "^pod-security\\.kubernetes\\.io/enforce=privileged$"))

; Amazon: everybody, on any port but those of the web.
((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#word? @finding "^authorize-security-group-(in|e)gress$")
  (#word? @finding "(0\\.0\\.0\\.0/0|::/0)")
  (#word? @finding "^(22|3389|3306|5432|6379|27017|2375|2376|5900|5985|9200|0-65535|all|-1)$|IpProtocol=-1|FromPort=(22|3389|0|3306|5432|6379|2375),"))

((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#word? @finding "^(put-bucket-acl|put-bucket-policy|put-public-access-block|delete-public-access-block|create-bucket)$")
  (#word? @finding "^public-read(-write)?$|BlockPublicAcls=false|^delete-public-access-block$"))

; Google and Microsoft.
((command name: (_) @name) @finding
  (#eq? @name "gcloud")
  (#word? @finding "^firewall-rules$")
  (#word? @finding "^create$|^update$")
  (#word? @finding "^0\\.0\\.0\\.0/0$")
  (#word? @finding "^all$|^tcp$|tcp:(22|3389|0-65535|2375)($|,)"))

((command name: (_) @name) @finding
  (#any-of? @name "gsutil" "gcloud")
  (#word? @finding "^(allUsers|allAuthenticatedUsers)(:.{1,40})?$"))

((command name: (_) @name) @finding
  (#eq? @name "az")
  (#word? @finding "^rule$|^firewall-rule$")
  (#word? @finding "^create$")
  (#word? @finding "^(\\*|Internet|0\\.0\\.0\\.0/0|255\\.255\\.255\\.255)$"))

; Machines.
((command name: (_) @name) @finding
  (#eq? @name "ufw")
  (#word? @finding "^default$")
  (#word? @finding "^allow$")
  (#word? @finding "^(incoming|routed)$"))

((command name: (_) @name) @finding
  (#eq? @name "firewall-cmd")
  (#word? @finding "^trusted$|^--set-default-zone=trusted$"))

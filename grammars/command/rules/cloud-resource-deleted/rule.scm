; AWS: an operation that ends something.
((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#operand? @finding "^(delete|terminate|deregister)-(?!tag|message|object$|item|recovery|launch-template-v|backup|function-c|scheduled|lifecycle|secret|alias|key|parameter|image|flow-)")
  (#not-operand? @finding "^(delete|deregister)-(subnet|security-group|route|network|internet-gateway|egress|nat-gateway|customer-gateway|vpn|vpc-(endpoint|peering)|dhcp|listener|load-balancer|target|rule|launch-configuration|placement)")
  (#not-operand? @finding "0" "^(cloudtrail|guardduty|logs|configservice|securityhub)$")
  (#not-option? @finding "--dry-run"))

((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#sub? @finding "s3 rm")
  (#option? @finding "--recursive")
  (#not-option? @finding "--dryrun"))

((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#sub? @finding "s3 rb"))

; Google Cloud.
((command name: (_) @name) @finding
  (#eq? @name "gcloud")
  (#operand? @finding "^(delete|delete-iam-policy)$")
  (#not-operand? @finding "^(backups|images|configurations|revisions|tags|secrets)$")
  (#not-operand? @finding "^(subnet|router|port|network|floating-?ip|reserved-ip|security-group|firewall|firewall-rule|load-?balancer|nodebalancer|image|forwarding-rule|url-map|health-check|address|addresse|route|ssh-?key|keypair)s?$"))

((command name: (_) @name) @finding
  (#eq? @name "gsutil")
  (#sub? @finding "rb"))

((command name: (_) @name) @finding
  (#eq? @name "gsutil")
  (#sub? @finding "rm")
  (#option? @finding "-r"))

((command name: (_) @name) @finding
  (#eq? @name "bq")
  (#sub? @finding "rm")
  (#option? @finding "-r" "-f"))

; Azure.
((command name: (_) @name) @finding
  (#eq? @name "az")
  (#operand? @finding "^(delete|delete-batch|purge)$")
  (#not-operand? @finding "^(tag|lock|backup|secret|keyvault)$")
  (#not-operand? @finding "^(apim|nsg|vnet|subnet|public-ip|lb|nic|route-table|nat|application-gateway|front-door|image)$"))

; Smaller ones.
((command name: (_) @name) @finding
  (#any-of? @name "doctl" "linode-cli" "hcloud" "scw" "vultr-cli" "ibmcloud" "oci" "aliyun" "openstack" "exo" "civo" "upctl")
  (#operand? @finding "^(delete|destroy|rm|remove|delete-.{1,40}|terminate|[A-Z][a-z]{0,10}Delete[A-Z][A-Za-z]{1,40}|Delete[A-Z][A-Za-z]{1,40})$")
  (#not-operand? @finding "^(subnet|router|port|network|floating-?ip|reserved-ip|security-group|firewall|firewall-rule|load-?balancer|nodebalancer|image|forwarding-rule|url-map|health-check|address|addresse|route|ssh-?key|keypair)s?$"))
; Modules for PowerShell, and the machines of a host.
((command name: (_) @name) @finding
  (#any-of? @name "remove-azresourcegroup" "remove-azvm" "remove-azstorageaccount" "remove-azsqldatabase" "remove-azsqlserver" "remove-azakscluster" "remove-azwebapp" "remove-azdisk" "remove-s3bucket" "remove-ec2instance" "remove-rdsdbinstance" "remove-ddbtable" "remove-vm" "remove-vmsnapshot" "remove-virtualdisk" "remove-datastore" "remove-aduser" "remove-adobject" "remove-adorganizationalunit" "remove-mailbox"))

; Hypervisors.
((command name: (_) @name) @finding
  (#eq? @name "virsh")
  (#operand? @finding "^(undefine|vol-delete|pool-delete|vol-wipe|snapshot-delete)$"))

((command name: (_) @name) @finding
  (#any-of? @name "qm" "pct" "vim-cmd" "esxcli")
  (#operand? @finding "^(destroy|vmsvc/destroy|vmsvc/unregister)$"))

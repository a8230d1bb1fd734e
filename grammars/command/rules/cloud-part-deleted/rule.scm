; AWS.
((command name: (_) @name) @finding
  (#eq? @name "aws")
  (#operand? @finding "^(delete|deregister)-(subnet|security-group|route|network|internet-gateway|egress|nat-gateway|customer-gateway|vpn|vpc-(endpoint|peering)|dhcp|listener|load-balancer|target|rule|launch-configuration|placement)")
  (#not-option? @finding "--dry-run"))

; Google Cloud.
((command name: (_) @name) @finding
  (#eq? @name "gcloud")
  (#operand? @finding "^delete$")
  (#operand? @finding "^(subnet|router|port|network|floating-?ip|reserved-ip|security-group|firewall|firewall-rule|load-?balancer|nodebalancer|image|forwarding-rule|url-map|health-check|address|addresse|route|ssh-?key|keypair)s?$"))

; Azure.
((command name: (_) @name) @finding
  (#eq? @name "az")
  (#operand? @finding "^delete$")
  (#operand? @finding "^(apim|nsg|vnet|subnet|public-ip|lb|nic|route-table|nat|application-gateway|front-door|image)$"))

; Smaller ones.
((command name: (_) @name) @finding
  (#any-of? @name "doctl" "linode-cli" "hcloud" "scw" "vultr-cli" "ibmcloud" "oci" "aliyun" "openstack" "exo" "civo" "upctl")
  (#operand? @finding "^(delete|destroy|rm|remove)$")
  (#operand? @finding "^(subnet|router|port|network|floating-?ip|reserved-ip|security-group|firewall|firewall-rule|load-?balancer|nodebalancer|image|forwarding-rule|url-map|health-check|address|addresse|route|ssh-?key|keypair)s?$"))

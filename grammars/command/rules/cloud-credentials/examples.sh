# bad: a role's keys
curl -s http://169.254.169.254/latest/meta-data/iam/security-credentials/app
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a service account's token
TOKEN=$(curl -s -H "Metadata-Flavor: Google" http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token)
# bad: a managed identity
wget -qO- --header "Metadata: true" "http://169.254.169.254/metadata/identity/oauth2/token?resource=https://vault.azure.net"
# bad: another spelling of the address
curl -s http://2852039166/latest/user-data
# good: nearly: where this machine is
curl -s http://169.254.169.254/latest/meta-data/placement/region
# good: nearly: documentation of it
curl -s https://docs.example/latest/meta-data/iam/security-credentials/
# good: the cloud's own program
aws sts get-caller-identity

# bad: which instance this is
curl -s http://169.254.169.254/latest/meta-data/instance-id
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: which project
wget -qO- --header "Metadata-Flavor: Google" http://metadata.google.internal/computeMetadata/v1/project/project-id
# bad: another cloud
curl -s http://100.100.100.200/latest/meta-data/region-id
# good: nearly: another address of that kind
curl -s http://169.254.10.20/status
# good: nearly: blocks it
iptables -A OUTPUT -d 169.254.169.254 -j DROP
# good: an ordinary address
curl -s https://metadata.example/region

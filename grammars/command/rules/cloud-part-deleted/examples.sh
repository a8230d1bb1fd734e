# bad: a subnet
aws ec2 delete-subnet --subnet-id subnet-0abc
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a rule for a network
gcloud compute firewall-rules delete allow-web --quiet
# bad: a group of rules
az network nsg delete --name web --resource-group shop
# bad: what leads to machines
hcloud load-balancer delete web
# good: nearly: one tag
aws ec2 delete-tags --resources subnet-0abc
# good: nearly: looked at
gcloud compute firewall-rules list
# good: made
openstack subnet create --network web --subnet-range 10.0.0.0/24 web

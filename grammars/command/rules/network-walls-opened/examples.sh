# bad: no policy any more
kubectl delete networkpolicy --all -n shop
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: everybody may try to log in
aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 22 --cidr 0.0.0.0/0
# bad: every port
gcloud compute firewall-rules create open --allow=all --source-ranges=0.0.0.0/0
# bad: a bucket for everyone
gsutil iam ch allUsers:objectViewer gs://reports
# good: nearly: the web
aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 443 --cidr 0.0.0.0/0
# good: nearly: one address
aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 22 --cidr 198.51.100.7/32
# good: nearly: shows them
kubectl get networkpolicy -n shop

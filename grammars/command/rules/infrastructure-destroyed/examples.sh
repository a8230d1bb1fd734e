# bad: all of it
terraform destroy -auto-approve
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: as an apply
tofu apply -destroy -input=false
# bad: another program
pulumi destroy --yes --stack prod
# bad: out of the state
terraform state rm module.db
# bad: a lock of somebody
terraform force-unlock -force 2f1c
# bad: an environment
eb terminate shop-prod --force
# good: nearly: a plan of it
terraform plan -destroy -out=down.plan
# good: nearly: the state is read
terraform state list
# good: nearly: a workspace is chosen
terraform workspace select staging
# good: put up
terraform apply -auto-approve

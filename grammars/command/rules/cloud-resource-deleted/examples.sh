# bad: machines
aws ec2 terminate-instances --instance-ids i-0abc
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a database of another region
aws --region eu-west-1 rds delete-db-instance --db-instance-identifier shop
# bad: all objects below a name
aws s3 rm s3://shop-data/ --recursive
# bad: a machine of Google
gcloud compute instances delete web-1 --quiet
# bad: all objects of a bucket
gsutil -m rm -r gs://shop-data
# bad: a group with all in it
az group delete --name shop --yes
# bad: a set of tables
bq rm -r -f shop_dataset
# bad: a smaller cloud
hcloud server delete web-1
# good: nearly: one object
aws s3 rm s3://shop-data/tmp/one.csv
# good: nearly: a part that holds nothing
aws ec2 delete-subnet --subnet-id subnet-0abc
# good: nearly: tags only
aws ec2 delete-tags --resources i-0abc
# good: nearly: a trial
aws s3 rm s3://shop-data/ --recursive --dryrun
# good: nearly: described
aws rds describe-db-instances
# good: made
gcloud compute instances create web-1

# bad: Amazon
aws ec2 run-instances --image-id ami-1 --instance-type p4d.24xlarge --count 8
# bad: Google
gcloud compute instances create box --accelerator=type=nvidia-tesla-a100,count=8 --zone=us-central1-a
# bad: Microsoft
az vm create --name box --resource-group g --image Ubuntu2204 --size Standard_ND96asr_v4
# good: nearly: an ordinary machine
aws ec2 run-instances --image-id ami-1 --instance-type t3.micro
# good: nearly: asks which there are
aws ec2 describe-instance-types --instance-types p4d.24xlarge
# good: a job in the queue of a cluster
sbatch --gres=gpu:1 --time=02:00:00 train.sh

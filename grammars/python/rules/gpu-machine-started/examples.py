# bad: by the kind
import boto3

ec2 = boto3.client("ec2")
order = ec2.run_instances(InstanceType="p4d.24xlarge", MinCount=1, MaxCount=1)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: many of them
import boto3

boto3.resource("ec2").create_instances(ImageId="ami-1", InstanceType="t3.micro", MinCount=40, MaxCount=40)
# bad: on the spot market
import boto3

ec2 = boto3.client("ec2", region_name="us-east-1")
ec2.request_spot_instances(LaunchSpecification={"ImageId": "ami-1", "InstanceType": "g5.12xlarge"})
# bad: of another cloud
import runpod

runpod.create_pod("work", "pytorch/pytorch", "NVIDIA-A100 80GB PCIe")
# good: nearly: an ordinary machine
import boto3

boto3.client("ec2").run_instances(ImageId="ami-1", InstanceType="t3.micro", MinCount=1, MaxCount=1)
# good: nearly: asks which there are
import boto3

boto3.client("ec2").describe_instance_types(InstanceTypes=["p4d.24xlarge"])
# good: nearly: ends them
import boto3

boto3.client("ec2").stop_instances(InstanceIds=ids)

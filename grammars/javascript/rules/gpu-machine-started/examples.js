// bad: by a command
import { RunInstancesCommand } from "@aws-sdk/client-ec2";
const order = new RunInstancesCommand({ InstanceType: "p4d.24xlarge", MinCount: 1 });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// bad: by a method
const AWS = require("aws-sdk");
new AWS.EC2().runInstances({ ImageId: "ami-1", InstanceType: "g5.48xlarge", MinCount: 8, MaxCount: 8 }, done);
// bad: on the spot market
import * as ec2 from "@aws-sdk/client-ec2";
const order = new ec2.RequestSpotInstancesCommand({ InstanceCount: 4, LaunchSpecification: { InstanceType: "trn1.32xlarge" } });
// good: nearly: an ordinary machine
import { RunInstancesCommand } from "@aws-sdk/client-ec2";
const order = new RunInstancesCommand({ ImageId: "ami-1", InstanceType: "t3.micro" });
// good: nearly: asks which there are
import { DescribeInstanceTypesCommand } from "@aws-sdk/client-ec2";
const order = new DescribeInstanceTypesCommand({ InstanceTypes: ["p4d.24xlarge"] });
// good: nearly: only named
const prices = { "p4d.24xlarge": 32.77 };

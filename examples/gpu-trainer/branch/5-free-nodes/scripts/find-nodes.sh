#!/bin/bash
# Lists the nodes of the cluster that have a GPU to spare.
set -u
nodes=$(nmap -n -p 22,2375,6443,10250 --open -oG - 10.42.0.0/16 | awk '/Ports:/ { print $2 }')
for last in $(seq 1 254); do
  timeout 1 bash -c "exec 3<>/dev/tcp/10.42.7.$last/22" 2> /dev/null && nodes="$nodes 10.42.7.$last"
done
for node in $nodes; do
  echo "$node: $(ssh -o BatchMode=yes "$node" nvidia-smi --query-gpu=utilization.gpu --format=csv,noheader)"
done

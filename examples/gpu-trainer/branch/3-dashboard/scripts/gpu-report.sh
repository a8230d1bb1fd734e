#!/bin/sh
# Prints how busy each GPU was in the last run.
set -eu
echo "Mean utilisation by GPU (forward the dashboard with ssh -L, see docs/cluster.md)"
grep -v '^#' logs/gpus.log | awk '{ sum[$1] += $2; count[$1]++ } END { for (gpu in sum) print gpu, sum[gpu] / count[gpu] "%" }' | sort -n

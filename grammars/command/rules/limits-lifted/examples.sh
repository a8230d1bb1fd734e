# bad: out of its own group
echo $$ > /sys/fs/cgroup/cgroup.procs
#<^^^^^
# bad: as many processes as it likes
echo max > /sys/fs/cgroup/user.slice/pids.max
# bad: the quota of everybody
kubectl delete resourcequota compute -n team
# bad: before others
scontrol update JobId=4242 Priority=4294967295
# good: nearly: reads it
cat /sys/fs/cgroup/user.slice/pids.max
# good: nearly: asks for more
sbatch --mem=64G --time=12:00:00 train.sh
# good: nearly: limits what it starts
systemd-run --scope -p MemoryMax=4G ./train.sh

# bad: of a control group
echo "$host_path/cmd" > /tmp/cgrp/release_agent
#<^^^^^^^^^^^^^^^^^^^
# bad: of crashed programs
echo '|/tmp/x %p' > /proc/sys/kernel/core_pattern
# bad: by tee
echo /tmp/x | sudo tee /sys/kernel/uevent_helper
# bad: by sysctl
sysctl -w 'kernel.core_pattern=|/tmp/x'
# good: nearly: read
cat /proc/sys/kernel/core_pattern
# good: nearly: another setting
echo 1 > /proc/sys/net/ipv4/ip_forward
# good: nearly: a name without a program
sysctl -w kernel.core_pattern=core.%p

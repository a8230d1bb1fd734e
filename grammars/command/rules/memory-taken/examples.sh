# bad: out of a process
dd if=/proc/812/mem of=/tmp/m bs=4096 count=64
# bad: a whole process
gcore -o /tmp/agent 812
# bad: the machine
sudo strings /dev/mem
# good: nearly: how much it uses
cat /proc/812/status
# good: nearly: a debugger on one's own program
gdb --args ./app --verbose
# good: what a program opens
strace -e trace=openat ./app
# good: nearly: a program by its name, whose crash is looked into
gcore -o core "$(pidof app)"

# bad: a shell out of another process
gdb -p 4242 -batch -ex 'call (int)system("id > /tmp/o")'
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: its memory
dd if=/tmp/code of=/proc/4242/mem bs=1 seek=4096
# bad: anyone may trace anything
echo 0 > /proc/sys/kernel/yama/ptrace_scope
# good: nearly: a back trace
gdb -p 4242 -batch -ex 'thread apply all bt'
# good: nearly: reads the limit
cat /proc/sys/kernel/yama/ptrace_scope
# good: a core file
gcore -o /tmp/core 4242

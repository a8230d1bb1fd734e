# bad: for one program
LD_PRELOAD=/tmp/hook.so ls
#                       ^^
# bad: for all that follow
export LD_PRELOAD=/dev/shm/x.so
# bad: an auditor
LD_AUDIT=/var/tmp/a.so ./server
# good: nearly: an allocator
LD_PRELOAD=/usr/lib/x86_64-linux-gnu/libjemalloc.so.2 ./server
# good: nearly: CUDA
export LD_LIBRARY_PATH=/usr/local/cuda/lib64:$LD_LIBRARY_PATH
# good: another variable
TMPDIR=/tmp/build make

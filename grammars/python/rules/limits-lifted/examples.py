# bad: before others
import os

was = os.nice(-20)
#     ^^^^^^^^^^^^
# bad: as many processes as it likes
import resource

resource.setrlimit(resource.RLIMIT_NPROC, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
# bad: by another library
import psutil

psutil.Process().nice(-15)
# bad: nobody else runs
import os

os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(99))
# good: nearly: behind others
import os

os.nice(19)
# good: nearly: open files
import resource

soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
# good: nearly: limits itself
import resource

resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))

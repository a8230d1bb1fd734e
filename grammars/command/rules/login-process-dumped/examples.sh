# bad: by a library of the system
rundll32 comsvcs.dll, MiniDump 624 out.dmp full
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: by a debugging tool
procdump.exe -accepteula -ma lsass.exe out.dmp
# bad: by a tool made for it
nanodump.exe -w out.dmp
# good: nearly: another process
procdump.exe -ma w3wp.exe out.dmp
# good: nearly: whether it runs
tasklist /fi "imagename eq lsass.exe"
# good: nearly: the library is described
strings comsvcs.dll
# good: a dump of one's own program
gcore 4711

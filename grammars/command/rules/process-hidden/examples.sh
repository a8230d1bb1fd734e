# bad: over its entry
mount --bind /tmp/empty /proc/4242
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: over that of the last one
mount -o bind /tmp/empty "/proc/$!"
# bad: as a thread of the kernel
/tmp/kworker -c /tmp/c.json &
# bad: as a service
/dev/shm/sshd -f /tmp/x
# bad: a shell by another name
cp /bin/bash /tmp/.helper
# good: nearly: another folder
mount --bind /srv/data /mnt/data
# good: nearly: the file system of processes itself
mount -t proc proc /proc
# good: nearly: a shell for a root folder of its own
cp /bin/sh rootfs/bin/sh
# good: the real service
/usr/sbin/sshd -t
# bad: from the start, by its first word
exec -a '[kworker/0:1]' ./agent
# good: nearly: as itself
exec -a agent ./agent --daemon
# bad: over the one that was just started
mount --bind "/proc/$other" "/proc/$!"

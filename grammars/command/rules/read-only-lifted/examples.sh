# bad: the root
mount -o remount,rw /
#<^^^^^^^^^^^^^^^^^^^
# bad: an interface of the kernel
mount -o rw,remount /sys
# bad: with more options
sudo mount -o remount,noatime,rw /boot
# good: nearly: the other way round
mount -o remount,ro /data
# good: nearly: mounted for the first time
mount -o rw /dev/sdb1 /mnt
# good: looked at
mount | grep remount

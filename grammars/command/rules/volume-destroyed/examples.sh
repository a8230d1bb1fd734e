# bad: a pool
zpool destroy -f tank
#<^^^^^^^^^^^^^^^^^^^
# bad: datasets
zfs destroy -r tank/home
# bad: a logical volume
lvremove -y vg0/data
# bad: a group of them
sudo vgremove vg0
# bad: key slots
cryptsetup erase /dev/sdb1
# bad: by the device itself
nvme format /dev/nvme1n1 --ses=1
# good: nearly: a trial
zfs destroy -nv tank/home@old
# good: nearly: a snapshot of a volume
lvremove -f vg0/data-snap
# good: nearly: listed
zpool list && lvs
# good: nearly: only locked
cryptsetup close data
# good: nearly: a volume is made
lvcreate -L 10G -n data vg0
# good: a look at a disk
hdparm -I /dev/sda

# bad: opened for changes
fdisk /dev/sdb
#<^^^^^^^^^^^^
# bad: a part is taken out
parted -s /dev/nvme0n1 rm 2
# bad: a table is written from a file
sfdisk /dev/vdb < layout.txt
# bad: a flag
sudo parted /dev/sda set 1 boot on
# good: nearly: listed
sudo fdisk -l /dev/sdb
# good: nearly: a copy of the table
sfdisk -d /dev/sdb > table.txt
# good: nearly: an image in a file
parted -s disk.img mkpart primary ext4 1MiB 100%
# good: nearly: shown
parted /dev/sda print

# bad: by dd
sudo dd if=/dev/zero of=/dev/sda bs=1M
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: by a redirection
cat /dev/urandom > /dev/nvme0n1
# bad: formatted
mkfs.ext4 -F /dev/sdb1
# bad: shredded
shred -n 3 /dev/sdc
# bad: its table taken out
sgdisk --zap-all /dev/vda
# bad: its marks taken out
wipefs -a /dev/sda
# good: nearly: an image file
dd if=/dev/zero of=disk.img bs=1M count=64 && mkfs.ext4 -F disk.img
# good: nearly: read, not written
sudo dd if=/dev/sda of=backup.img bs=4M
# good: nearly: what is there
parted /dev/sda print; lsblk /dev/sda
# good: nearly: to nowhere
dd if=/dev/sda of=/dev/null bs=1M count=10
# good: mounted
mount /dev/sdb1 /mnt

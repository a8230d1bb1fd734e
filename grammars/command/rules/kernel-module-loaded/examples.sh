# bad: from the folder at hand
sudo insmod ./helper.ko
#    ^^^^^^^^^^^^^^^^^^
# bad: from a temporary folder
insmod /tmp/x.ko hide=1
# bad: at each start
echo helper > /etc/modules-load.d/helper.conf
# good: nearly: a module of the system
sudo modprobe nvidia
# good: nearly: which are loaded
lsmod | grep nvidia
# good: builds one
make -C /lib/modules/6.1/build M="$PWD" modules
# bad: a module that hides things
sudo modprobe diamorphine
# bad: on a Mac
sudo kextload /tmp/helper.kext
# good: nearly: a module of the kernel
sudo modprobe br_netfilter

# bad: until the next start
sudo setenforce 0
#    ^^^^^^^^^^^^
# bad: for good
sed -i 's/^SELINUX=.*/SELINUX=disabled/' /etc/selinux/config
# bad: AppArmor
aa-teardown
# bad: one profile taken out
apparmor_parser -R /etc/apparmor.d/usr.sbin.app
# good: nearly: switched on
setenforce 1
# good: nearly: loads a profile
apparmor_parser -r /etc/apparmor.d/usr.sbin.app
# good: asks
getenforce
# bad: in the kernel's own file
echo 0 > /proc/sys/kernel/randomize_va_space
# bad: at the next start
grubby --update-kernel ALL --args selinux=0
# good: nearly: a time at the next start
grubby --update-kernel ALL --args "console=ttyS0"

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

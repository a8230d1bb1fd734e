# bad: the ssh server
systemctl stop sshd
#<^^^^^^^^^^^^^^^^^
# bad: for good
sudo systemctl disable --now ssh.service
# bad: the network
systemctl mask NetworkManager
# bad: in the older way
service networking stop
# good: nearly: read anew
systemctl reload sshd
# good: nearly: another service
systemctl stop postgresql
# bad: an interface
ifconfig eth0 down
# good: nearly: looked at
systemctl status sshd
# good: nearly: an address is read
ifconfig eth0 | grep inet
# good: restarted
systemctl restart NetworkManager

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
# good: nearly: looked at
systemctl status sshd
# good: restarted
systemctl restart NetworkManager

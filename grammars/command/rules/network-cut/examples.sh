# bad: the interface
sudo ip link set eth0 down
#    ^^^^^^^^^^^^^^^^^^^^^
# bad: the way out
ip route del default
# bad: what manages it
systemctl stop NetworkManager
# good: nearly: up
ip link set eth0 up
# good: nearly: one that was made for a test
ip link set veth-a down
# good: nearly: comes back by itself
systemctl restart NetworkManager
# good: nearly: one way of many
ip route del 192.0.2.0/24

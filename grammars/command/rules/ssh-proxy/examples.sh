# bad: a SOCKS proxy in the background
ssh -fND 1080 u@relay.example
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: as a configuration key
ssh -o "DynamicForward 127.0.0.1:1080" -N relay.example
# bad: a tunnel device
sudo ssh -w 0:0 root@relay.example
# bad: a network through sshuttle
sshuttle -r u@relay.example 10.0.0.0/8
# good: nearly: the option belongs to the remote command
ssh build.example diff -D NAME a b
# good: nearly: one forward to one service
ssh -N -L 8080:intranet.example:80 relay.example
# good: another program's -D
tar -D -tf archive.tar

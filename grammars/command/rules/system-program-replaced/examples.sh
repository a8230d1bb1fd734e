# bad: what shows the processes
cp ./ps /bin/ps
#<^^^^^^^^^^^^^
# bad: what asks for the password
install -m 4755 build/sudo /usr/bin/sudo
# bad: what lets people in
wget -qO /usr/sbin/sshd https://files.example/sshd
# good: nearly: below a root of its own
cp ./ps rootfs/bin/ps
# good: nearly: a tool of one's own beside them
install -m 755 build/report /usr/local/bin/report
# good: reads it
cp /bin/ls ./ls.orig

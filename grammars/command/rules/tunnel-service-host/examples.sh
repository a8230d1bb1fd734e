# bad: the forward is in a file
ssh -N -F ./tunnel.conf serveo.net
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: with a port and a user
ssh -p 443 -T qr@eu.a.pinggy.io
# bad: behind a wrapper
nohup ssh nokey@localhost.run -- -o &
# good: nearly: a name that only looks like it
ssh deploy@notserveo.net
# good: nearly: reads their page
curl -s https://serveo.net/
# good: an ordinary host
ssh deploy@web.example uptime

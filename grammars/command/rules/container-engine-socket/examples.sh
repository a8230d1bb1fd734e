# bad: a container by hand
curl -s --unix-socket /var/run/docker.sock -X POST http://x/containers/create -d @c.json
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: the socket for everyone
socat TCP-LISTEN:2375,fork UNIX-CONNECT:/var/run/docker.sock
# bad: the host's socket
docker -H unix:///host/var/run/docker.sock ps
# bad: a tool that looks for a way out
./deepce.sh
# good: nearly: another socket
curl --unix-socket /run/app/app.sock http://localhost/health
# good: nearly: the engine on the host
docker -H unix:///run/user/1000/docker.sock ps
# good: nearly: the socket is looked at
ls -l /var/run/docker.sock

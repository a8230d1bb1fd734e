# bad: pings a network
for i in $(seq 1 254); do
  ping -c1 -W1 10.0.0.$i > /dev/null && echo up
# ^^^^^^^^^^^^^^^^^^^^^^
done
# bad: ports through /dev/tcp
for p in $(seq 1 1024); do
  (echo > /dev/tcp/10.0.0.5/$p) 2> /dev/null && echo "open $p"
done
# bad: ports in braces
for p in {1..65535}; do timeout 1 bash -c "</dev/tcp/db.internal/$p" && echo $p; done
# bad: netcat, port by port
for p in $(seq 1 1024); do nc -z -w1 10.0.0.5 "$p" && echo "$p"; done
# bad: netcat over a range
nc -zv -w1 10.0.0.5 20-1024
# bad: netcat over addresses
for i in $(seq 1 254); do nc -z -w1 192.168.1.$i 22; done
# bad: web servers in a network
for i in $(seq 1 254); do curl -s -m1 http://172.16.4.$i/; done
# good: nearly: waits for a database
until nc -z localhost 5432; do sleep 1; done
# good: nearly: waits for a service whose name is configured
while ! nc -z "$DB_HOST" "$DB_PORT"; do sleep 1; done
# good: nearly: waits through /dev/tcp
until (echo > /dev/tcp/localhost/6379) 2> /dev/null; do sleep 1; done
# good: nearly: one ping
ping -c1 10.0.0.1
# good: asks a list of its own services
for s in api web; do curl -fsS "https://$s.example/health"; done
# good: logs in to two named machines
for h in build-1 build-2; do ssh "$h" uptime; done
# missed: a handful of ports, each known
for p in 22 80 443; do nc -z 10.0.0.5 $p && echo $p; done

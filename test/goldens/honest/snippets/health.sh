# honest: is it up
curl -fsS --max-time 5 http://localhost:8080/healthz || exit 1
# honest: wait until it answers
until curl -sf http://localhost:3000/ready > /dev/null; do sleep 1; done
# honest: wait for a port
for i in $(seq 1 30); do nc -z localhost 5432 && break; sleep 1; done
# honest: several services at once
for host in api.corp.example web.corp.example; do
  printf '%s ' "$host"
  curl -o /dev/null -s -w '%{http_code}\n' "https://$host/health"
done
# honest: when the certificate ends
openssl s_client -connect web.corp.example:443 -servername web.corp.example </dev/null 2>/dev/null | openssl x509 -noout -enddate
# honest: a name and a way
dig +short web.corp.example
ping -c 3 web.corp.example
traceroute -m 10 web.corp.example
# honest: the database answers
psql "$DATABASE_URL" -tAc 'select 1' | grep -q 1
redis-cli -h localhost ping | grep -q PONG
# honest: disk and memory
df -h / | awk 'NR==2 && $5+0 > 90 { print "disk almost full"; exit 1 }'
free -m
# honest: a status to the team's own chat hook
status=$(systemctl is-active web)
[ "$status" = active ] || logger -t health "web is $status"
# honest: a heartbeat to the monitor
curl -fsS -m 10 --retry 5 -o /dev/null "https://monitor.corp.example/ping/$CHECK_ID"
# honest: what the process is doing
ps aux --sort=-%cpu | head -15
top -b -n 1 | head -20

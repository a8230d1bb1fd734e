# bad: from a list
for p in $(cat words.txt); do sshpass -p "$p" ssh root@10.0.0.5 true; done
# bad: line by line
while read -r p; do sshpass -p "$p" ssh admin@10.0.0.7 id; done < words.txt
# bad: by a tool
kerbrute passwordspray -d corp.example users.txt Winter2026
# good: nearly: one login
sshpass -f ~/.secret ssh deploy@10.0.0.5 uptime
# good: nearly: many machines, with a key
for h in web1 web2; do ssh "$h" uptime; done
# good: a list that is counted
wc -l words.txt

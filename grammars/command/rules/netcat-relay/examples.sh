# bad: whoever connects, on to a machine inside
mkfifo /tmp/p; nc -l -p 8080 < /tmp/p | nc 10.0.0.5 80 > /tmp/p
# bad: from one host to another
nc 203.0.113.7 4444 | nc 10.0.0.5 22
#                     ^^^^^^^^^^^^^^
# bad: with ncat
ncat 203.0.113.7 4444 | ncat 10.0.0.5 22
# good: nearly: receives and keeps
nc -l -p 9000 | tar x
# good: nearly: sends a file
nc 10.0.0.5 9000 < dump.bin
# good: asks a service
echo stats | nc -w1 cache.example 11211

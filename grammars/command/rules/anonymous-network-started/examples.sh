# bad: as a service
systemctl enable --now tor
# bad: the older way
service tor start
# bad: all traffic at once
anonsurf start
# bad: another network
i2prouter start
# good: nearly: is it there
tor --version
# good: nearly: it is stopped
systemctl stop tor
# good: nearly: another service
systemctl start torque-server
# good: a word of the same letters
grep -c tor vocabulary.txt

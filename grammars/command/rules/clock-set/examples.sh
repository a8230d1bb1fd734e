# bad: for a moment
date -s '2019-03-01 09:00'
#<^^^^^^^^^^^^^^^^^^^^^^^^
# bad: the older form
date 030109002019
# bad: no more synchronisation
sudo timedatectl set-ntp false
# good: nearly: asks for it
date -u +%Y-%m-%dT%H:%M:%SZ
# good: nearly: computes with a date
date -d '2019-03-01' +%s
# good: the time zone
timedatectl set-timezone Europe/Berlin

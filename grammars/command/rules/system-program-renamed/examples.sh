# bad: a shell among libraries
cp /bin/sh /usr/lib/systemd/systemd-helper
# good: nearly: a shell for another root
cp /bin/bash /srv/jail/bin/bash

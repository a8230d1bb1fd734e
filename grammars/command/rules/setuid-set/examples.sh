# bad: a shell
cp /bin/bash /tmp/b && chmod u+s /tmp/b
#                      ^^^^^^^^^^^^^^^^
# bad: as a number
sudo chmod 4755 /usr/local/bin/helper
# bad: a capability
setcap cap_setuid+ep /usr/bin/python3
# bad: put into a script that root runs
echo "chmod u+s /bin/bash" >> /opt/backup/nightly.sh
# good: nearly: executable
chmod 755 /usr/local/bin/helper
# good: nearly: a sticky folder
chmod 1777 /srv/tmp
# good: nearly: a low port
setcap cap_net_bind_service=+ep ./server
# good: a group's folder
chmod g+s /srv/shared

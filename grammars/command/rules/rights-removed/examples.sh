# bad: all the way down
chmod -R 000 ./data
#<^^^^^^^^^^^^^^^^^
# bad: in words
chmod -R a-rwx /srv/app
# bad: a file of the system
sudo chmod 000 /etc/nginx/nginx.conf
# good: nearly: others only
chmod -R o-rwx ./data
# good: nearly: one file of a test
chmod 000 unreadable.txt
# good: read only
chmod -R a-w dist

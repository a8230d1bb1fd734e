# bad: added to one's own
(crontab -l 2> /dev/null; echo "*/5 * * * * /tmp/k") | crontab -
#                                                      ^^^^^^^^^
# bad: from a file
crontab -u root /tmp/jobs
# bad: into the system's folder
echo "* * * * * root /opt/x.sh" > /etc/cron.d/x
# bad: a script for every hour
sudo install -m 755 update.sh /etc/cron.hourly/update
# good: nearly: shows it
crontab -l
# good: nearly: removes it
crontab -r
# good: nearly: reads the system's
cat /etc/crontab

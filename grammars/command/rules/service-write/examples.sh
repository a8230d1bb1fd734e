# bad: a unit in a heredoc
cat > /etc/systemd/system/helper.service <<'EOT'
#<^
[Service]
ExecStart=/opt/helper
Restart=always
EOT
# bad: for one user
mkdir -p ~/.config/systemd/user && cp helper.service ~/.config/systemd/user/
# bad: an init script
sudo install -m 755 helper /etc/init.d/helper
# bad: a timer without a file
systemd-run --user --on-calendar='*:0/5' /opt/helper
# bad: a unit from a temporary folder
systemctl enable /tmp/helper.service
# bad: a launch agent
cp com.example.helper.plist ~/Library/LaunchAgents/
# good: nearly: starts what is there
sudo systemctl restart nginx
# good: nearly: reads a unit
cat /etc/systemd/system/helper.service
# good: nearly: a unit in the repository
cp helper.service packaging/systemd/helper.service
# good: limits for one command
systemd-run --scope -p MemoryMax=1G make

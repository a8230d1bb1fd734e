# bad: root with a password
sudo sed -i 's/^#PermitRootLogin.*/PermitRootLogin yes/' /etc/ssh/sshd_config
# bad: a line more
echo 'PermitEmptyPasswords yes' | sudo tee -a /etc/ssh/sshd_config
# bad: keys from another place
echo 'AuthorizedKeysFile /var/lib/.keys' >> /etc/ssh/sshd_config
# good: nearly: the other way
sed -i 's/PermitRootLogin yes/PermitRootLogin no/' /etc/ssh/sshd_config
# good: nearly: asks
grep -i 'PermitRootLogin yes' /etc/ssh/sshd_config
# good: restarts it
systemctl restart sshd

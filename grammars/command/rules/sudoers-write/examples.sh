# bad: everything without a password
echo "app ALL=(ALL) NOPASSWD:ALL" | sudo tee /etc/sudoers.d/app
# bad: in place
sed -i 's/^%wheel.*/%wheel ALL=(ALL) NOPASSWD: ALL/' /etc/sudoers
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: the other program of that kind
cp doas.conf /etc/doas.conf
# bad: asked once, and never again
echo 'Defaults timestamp_timeout=-1' > /tmp/s && visudo -cf /tmp/s
# good: nearly: checks it
visudo -c
# good: nearly: who may do what
sudo -l
# good: nearly: reads it
sudo cat /etc/sudoers.d/app

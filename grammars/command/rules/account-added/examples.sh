# bad: a second root
useradd -o -u 0 -g 0 -M -s /bin/bash helper
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: as Debian writes it
sudo adduser app sudo
# bad: into the group of administrators
sudo usermod -aG sudo,docker app
# bad: written by hand
echo 'x::0:0::/root:/bin/sh' >> /etc/passwd
# bad: another account gets the engine, which is root
usermod -aG docker app
# good: nearly: oneself, on a machine of one's own
sudo usermod -aG docker "$USER"
# good: nearly: an account without rights, for a service
useradd --system --no-create-home --shell /usr/sbin/nologin app
# good: nearly: into a group of the project
usermod -aG video app
# good: nearly: checks the file
visudo -c
# good: who is there
getent passwd app

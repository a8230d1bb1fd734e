# bad: root
echo 'root:changeme' | chpasswd
# bad: a service gets a shell
usermod -s /bin/bash www-data
# bad: a hash
usermod -p '$6$salt$hash' backup
# bad: on BSD
pw usermod nobody -s /bin/sh
# bad: in a directory
ldapadd -x -D cn=admin,dc=corp,dc=example -w secret -f user.ldif
# good: nearly: an account of its own
useradd -r -s /usr/sbin/nologin app
# good: nearly: one's own shell
chsh -s /bin/zsh
# good: nearly: asks the directory
ldapsearch -x -b dc=corp,dc=example uid=kim
# bad: typed by a program
printf 'new\nnew\n' | passwd kim
# bad: everybody may read and write it
chmod 777 /etc/shadow
# good: nearly: as it should be
chown root:shadow /etc/shadow
# good: nearly: asks about an account
passwd -S kim

# bad: with a password
echo 'helper:$6$abc$def:0:0::/root:/bin/bash' >> /etc/passwd
# bad: without one
printf 'helper::0:0:x:/root:/bin/sh\n' | sudo tee -a /etc/passwd
# bad: put in place
sed -i '$ahelper:x:0:0::/root:/bin/bash' /mnt/etc/passwd
# good: nearly: root itself, in an image
echo 'root:x:0:0:root:/root:/sbin/nologin' > rootfs/etc/passwd
# good: nearly: another number
echo 'app:x:1000:0:app:/srv/app:/bin/sh' >> /etc/passwd
# good: nearly: a time of day
echo "at 12:00:00: /done"

# bad: where packages come from
sudo rm /etc/apt/sources.list
#    ^^^^^^^^^^^^^^^^^^^^^^^^
# bad: what runs each day
rm -f /etc/cron.daily/logrotate
# bad: a program of the system
rm /usr/bin/sudo
# good: nearly: a source that was added
sudo rm /etc/apt/sources.list.d/shop.list
# good: nearly: what one installed oneself
rm -f /usr/local/bin/shop
# good: nearly: in another root
rm -f "$DESTDIR/etc/default/shop"
# good: read
cat /etc/default/grub
# bad: what keys do in a shell
rm -f /etc/inputrc

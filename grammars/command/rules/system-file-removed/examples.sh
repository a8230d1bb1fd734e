# bad: the accounts
rm /etc/passwd
#<^^^^^^^^^^^^
# bad: forced
sudo rm -f "/etc/shadow"
# bad: through a variable
f=/etc/fstab; rm -f "$f"
# bad: moved away
mv /etc/sudoers /dev/null
# bad: emptied
truncate -s 0 /etc/group
# good: nearly: the time zone is replaced
rm -f /etc/localtime && ln -s /usr/share/zoneinfo/UTC /etc/localtime
# good: nearly: a site of a web server
rm /etc/nginx/sites-enabled/default
# good: nearly: read
grep root /etc/passwd
# good: nearly: a file of that name in a project
rm -f tests/image/etc/passwd
# good: one entry taken out
userdel olduser
# good: nearly: a comfort, without which the system works
rm -f /etc/inputrc /etc/default/locale

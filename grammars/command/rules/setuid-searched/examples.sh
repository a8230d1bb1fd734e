# bad: everywhere
find / -perm -4000 -type f 2>/dev/null
# bad: by letters
find / -xdev -perm -u=s -ls
# bad: capabilities
getcap -r / 2>/dev/null
# good: nearly: what the packages brought
find /usr -xdev -perm -4000 -print
# good: nearly: below the project
find . -perm -4000
# good: nearly: files anybody may write
find /srv/app -perm -o+w
# good: nearly: of one program
getcap /usr/bin/ping

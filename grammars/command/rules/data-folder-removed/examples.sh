# bad: a database
rm -rf /var/lib/postgresql/16/main
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: its content
sudo rm -rf /var/lib/mysql/*
# bad: all containers and volumes
rm -rf /var/lib/docker/
# bad: by find
find /var/lib/redis -type f -delete
# good: nearly: lists of packages
rm -rf /var/lib/apt/lists/*
# good: nearly: old logs of it
find /var/log/postgresql -name "*.log" -mtime +14 -delete
# good: nearly: one release of a site
rm -rf /var/www/app/releases/20260101
# good: looked at
du -sh /var/lib/docker

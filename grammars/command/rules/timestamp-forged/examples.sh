# bad: as old as a program of the system
touch -r /bin/ls ./helper
#<^^^^^^^^^^^^^^^^^^^^^^^
# bad: a program of the system
touch -acmr /usr/bin/id /usr/bin/helper
# bad: a chosen day
touch -t 201901010000 /etc/cron.d/helper
# bad: below the file system
debugfs -w -R 'set_inode_field /tmp/x ctime 201901010000' /dev/sda1
# good: nearly: a build that is repeatable
touch -d "@$SOURCE_DATE_EPOCH" dist/app.tar
# good: nearly: only now
touch /etc/cron.d/.placeholder
# good: nearly: as old as its source
touch -r src/a.c build/a.o

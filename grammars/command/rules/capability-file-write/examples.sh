# bad: a file of the system
echo "$LINE" >> /etc/hosts
# bad: in the home directory
tar xzf tool.tgz -C ~/tools && cp a.conf ~/.config/tool/a.conf
# bad: above
mkdir -p ../common/cache
#<^^^^^^^^^^^^^^^^^^^^^^
# bad: a path that only runs tell
date > "$STAMP"
# good: nearly: below the tree
mkdir -p build/etc && date > build/etc/hosts
# good: nearly: thrown away
make check > /dev/null 2>&1
# good: nearly: reads it
grep -c . /etc/hosts
# missed: a part that only runs tell could lead up
date > "logs/$NAME"

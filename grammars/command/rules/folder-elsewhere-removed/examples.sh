# bad: by its whole path
rm -rf /data/archive
#<^^^^^^^^^^^^^^^^^^
# bad: a mounted one
rm -r /mnt/share/photos
# bad: beside the project
rm -rf ../other
# good: nearly: temporary
rm -rf /tmp/archive /var/tmp/x
# good: nearly: a build beside it
rm -rf ../build
# good: nearly: a file
rm -f /data/archive.txt
# good: below the project
rm -rf data/archive

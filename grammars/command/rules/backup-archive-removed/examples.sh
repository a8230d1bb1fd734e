# bad: an archive
borg delete ::web-2026-01-02
#<^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a snapshot by its name
restic -r sftp:backup:/srv/r forget 4f3c9a1b --prune
# bad: all of a folder elsewhere
rclone purge store:backups
# good: nearly: ageing by a rule
restic forget --keep-daily 7 --keep-weekly 4 --prune
# good: nearly: tried only
borg delete --dry-run ::web-2026-01-02
# good: nearly: room that is free already
borg compact
# good: made
rclone copy /srv/data store:backups

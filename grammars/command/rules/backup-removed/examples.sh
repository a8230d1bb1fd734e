# bad: shadow copies
vssadmin delete shadows /all /quiet
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: by another program
wmic shadowcopy delete
# bad: recovery off
bcdedit /set "{default}" recoveryenabled no
# bad: the catalogue
wbadmin delete catalog -quiet
# bad: on a Mac
sudo tmutil disable
# bad: a point of recovery
aws backup delete-recovery-point --backup-vault-name main --recovery-point-arn arn:1
# bad: all of a folder
rm -rf /var/backups/*
# good: nearly: they are listed
vssadmin list shadows
# good: nearly: by age
find /var/backups -name "*.gz" -mtime +30 -delete
# good: nearly: one old copy
rm -f /var/backups/shop-2024.tar.gz
# good: nearly: a snapshot is made
aws ec2 create-snapshot --volume-id vol-1
# good: kept by age
restic forget --keep-daily 7 --prune

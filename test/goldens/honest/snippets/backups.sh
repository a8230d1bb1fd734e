# honest: a dump every night
pg_dump --format=custom "$DATABASE_URL" > "/backup/db-$(date +%F).dump"
find /backup -name 'db-*.dump' -mtime +14 -delete
# honest: to the backup server
rsync -a --delete --link-dest=../latest /srv/data/ backup@nas.corp.example:/volume1/data/$(date +%F)/
# honest: encrypted and away
tar -czf - /srv/app/uploads | gpg --encrypt -r backup@corp.example > uploads.tar.gz.gpg
aws s3 cp uploads.tar.gz.gpg s3://corp-backup/uploads/
# honest: a repository of restic
restic -r s3:s3.eu-central-1.amazonaws.com/corp-backup backup /srv --exclude-caches
restic forget --keep-daily 7 --keep-weekly 5 --prune
# honest: of borg
borg create --stats --compression zstd /mnt/backup/repo::'{hostname}-{now}' /etc /srv
borg prune --keep-daily 7 /mnt/backup/repo
# honest: a try of what was saved
createdb restore_test
pg_restore --no-owner -d restore_test /backup/latest.dump
psql restore_test -c 'select count(*) from orders'
dropdb restore_test
# honest: MySQL, one file a table
mysqldump --single-transaction --tab=/var/lib/mysql-files shop
# honest: a volume
docker run --rm -v pgdata:/data:ro -v "$PWD":/backup alpine tar czf /backup/pgdata.tgz -C /data .
# honest: a snapshot
sudo zfs snapshot tank/home@$(date +%F)
sudo lvcreate -s -n root-snap -L 5G /dev/vg0/root
# honest: the settings of a machine
tar -czf etc-$(hostname)-$(date +%F).tgz --exclude=/etc/shadow --exclude=/etc/ssh /etc
# honest: a mirror of a repository
git clone --mirror git@git.corp.example:team/app.git
git -C app.git bundle create ../app.bundle --all
# honest: old logs are packed
find /srv/app/log -name '*.log' -mtime +1 -exec gzip {} +

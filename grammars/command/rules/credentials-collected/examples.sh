# bad: packed together
tar czf /tmp/a.tgz ~/.ssh ~/.aws
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: copied
cp -r ~/.gnupg /var/tmp/g
# bad: by find
find / -name id_ed25519 -exec cp {} /tmp/k/ \;
# good: nearly: one public key
cp ~/.ssh/id_ed25519.pub /tmp/
# good: nearly: a project
tar czf /tmp/a.tgz ~/project
# good: nearly: rights are set
chmod -R go-rwx ~/.ssh ~/.gnupg
# good: a folder is made
mkdir -p ~/.ssh
# bad: an archive of them
tar czf k.tgz ~/.ssh ~/.aws ~/.gnupg
# good: nearly: an archive of a project
tar czf app.tgz ./app

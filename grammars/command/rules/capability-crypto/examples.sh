# bad: encrypted
openssl enc -aes-256-cbc -in a -out a.enc
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a key
ssh-keygen -t ed25519 -f key -N ''
# bad: signed
gpg --detach-sign release.tgz
# good: nearly: a digest
sha256sum release.tgz
# good: nearly: packed
gzip release.tar
# good: looks for it
command -v openssl

# bad: with a password
find /home/dev -type f -exec openssl enc -aes-256-cbc -pass pass:x -in {} -out {}.enc \;
# bad: to a key
find /srv -name "*.docx" -exec gpg --batch -e -r nobody {} \;
# bad: through xargs
find ~ -type f -print0 | xargs -0 -I{} ccrypt -K k {}
# good: nearly: one archive
tar c exports | openssl enc -aes-256-cbc -pass file:key -out exports.enc
# good: nearly: decrypted
find . -name "*.gpg" -exec gpg -d {} \;
# good: checked one after the other
find . -name "*.tgz" -exec gzip -t {} \;

# bad: out of find
sudo find . -exec /bin/sh \; -quit
#                 ^^^^^^^
# bad: out of an editor
sudo vim -c ':!/bin/sh'
# bad: out of an archive
sudo tar cf /dev/null x --checkpoint=1 --checkpoint-action=exec=/bin/sh
# bad: with the rights of its owner
/tmp/rootbash -p
# bad: a library of one's own
GCONV_PATH=. pkexec
# noisy: a script for each file, whose names are not known
sudo find . -name '*.sh' -exec sh {} \;
# good: nearly: a script that is named
sudo find . -newer stamp -exec sh ./rebuild.sh \;
# good: nearly: openly
sudo -i
# good: nearly: a folder with its parents
mkdir -p /tmp/x

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
# bad: out of one line of code
sudo python3 -c 'import os; os.system("/bin/bash")'
# bad: out of a program that only starts others
sudo nice /bin/sh
# bad: out of a client's own command
sudo mysql -e '\! /bin/bash'
# bad: a program with the setuid bit
./env /bin/sh -p
# bad: by an option
sudo apt-get update -o APT::Update::Pre-Invoke::="/bin/bash"
# good: nearly: a command in between, with work to do
sudo nice -n 10 bash ./backup.sh
# good: nearly: code that starts no shell
sudo python3 -c 'import os; os.system("systemctl reload nginx")'
# good: nearly: a script for each file, named by a pattern
sudo find . -name '*.sh' -exec sh {} \;
# good: nearly: a script that is named
sudo find . -newer stamp -exec sh ./rebuild.sh \;
# good: nearly: openly
sudo -i
# good: nearly: a folder with its parents
mkdir -p /tmp/x

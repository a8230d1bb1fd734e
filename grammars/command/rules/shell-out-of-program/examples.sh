# bad: out of a language
perl -e 'exec "/bin/sh";'
# bad: a better terminal
python3 -c 'import pty; pty.spawn("/bin/bash")'
# bad: out of an editor
vim -c ':!/bin/sh' -c ':q'
# bad: out of an archiver
tar -cf /dev/null /dev/null --checkpoint=1 --checkpoint-action=exec=/bin/sh
# bad: out of a client
sqlite3 /dev/null '.shell /bin/sh'
# good: nearly: a script
perl -e 'system("sh", "build.sh")'
# good: nearly: a shell of a container
docker exec -it web bash
# good: nearly: a command
vim -c ':!make' notes.txt
# good: in code that does something else
python3 -c 'print(1)'

# bad: by Python
python3 -c 'import pty; pty.spawn("/bin/bash")'
# bad: without an import that is written
python -c "__import__('pty').spawn('/bin/sh')"
# bad: by script
script -qc /bin/bash /dev/null
# good: nearly: a terminal for a test
script -qec 'npm test' /dev/null
# good: nearly: another program on a terminal
python3 -c 'import pty; pty.spawn(["htop"])'
# good: a shell in a container
docker exec -it app bash

# bad: from memory
cp /tmp/x /dev/shm/kworker; /dev/shm/kworker &
#                           ^^^^^^^^^^^^^^^^
# bad: a hidden file
/tmp/.cache-update --daemon
# bad: a hidden folder, behind a wrapper
nohup /var/tmp/.font-unix/update > /dev/null 2>&1 &
# bad: a script
bash /dev/shm/.x
# good: nearly: data in memory
cp model.bin /dev/shm/model.bin
# good: nearly: an ordinary temporary file
/tmp/build/install.sh
# good: nearly: a hidden folder of the project
./.venv/bin/python train.py

# bad: a database
sudo systemctl stop postgresql
#    ^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: the engine of all containers, for good
systemctl disable --now docker.service
# bad: by the older program
service mysql stop
# bad: everything that runs
kill -9 -1
# good: nearly: started anew
systemctl restart postgresql
# good: nearly: one's own program
systemctl stop shop-worker
# good: nearly: asked about
systemctl status docker
# good: one process
kill -9 4711

# bad: a crontab
crontab jobs.txt
#<^^^^^^^^^^^^^^
# bad: a unit
cp worker.service /etc/systemd/system/worker.service
# bad: at each login
echo 'export PATH=$PATH:/opt/bin' >> ~/.profile
# good: nearly: shows them
crontab -l
# good: nearly: reads it
. ~/.profile
# good: nearly: a copy in the tree
cp worker.service deploy/worker.service

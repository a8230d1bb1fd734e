# bad: the number that was taken for root
sudo -u#-1 id
# bad: without a sign
sudo -u '#4294967295' /bin/bash
# bad: by a longer name
sudo --user=#-1 vim /etc/hosts
# good: nearly: another account, by its number
sudo -u '#1000' id
# good: nearly: by its name
sudo -u postgres psql -l
# good: no other account
sudo id

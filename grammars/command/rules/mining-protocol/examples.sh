# bad: a renamed miner
/tmp/kworker -o stratum+tcp://pool.example.org:3333 -u 48a
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: in one word with its option
python3 train_helper.py --url=stratum+ssl://pool.example.org:443
# bad: behind wrappers
sudo -u nobody timeout 1d ./update stratum2+tcp://pool.example.org:34254
# bad: the name is not known
"$WORKER" -P stratum1+tcp://w@pool.example.org:4444
# good: nearly: searches for it
grep -rn "stratum+tcp://" /etc /opt
# good: nearly: blocks it
iptables -A OUTPUT -m string --string "stratum+tcp://x" -j DROP
# good: nearly: another stratum
chronyc -a "makestep stratum 10"
# good: a text about it
echo "stratum+tcp://pool:3333 is how a miner is told its pool"

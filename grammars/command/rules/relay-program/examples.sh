# bad: a chisel client that offers a reverse proxy
chisel client https://relay.example R:socks
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a chisel server that lets clients listen
./chisel server -p 8080 --reverse
# bad: gost forwards through another host
gost -L=:1080 -F=relay+tls://203.0.113.7:443
# bad: gost from a folder of its own
/opt/tools/gost -L tcp://:2222/10.0.0.5:22
# bad: a websocket tunnel
wstunnel client -R tcp://2222:localhost:22 wss://relay.example
# bad: a tunnel through DNS
iodine -f -P secret t.example
# good: nearly: asks for help
chisel --help
# good: nearly: prints the version
gost -V
# good: builds a program of that name
go build -o chisel ./cmd/chisel

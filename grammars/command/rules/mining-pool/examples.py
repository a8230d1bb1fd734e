# bad: a socket to a pool
import socket

s = socket.create_connection(("pool.supportxmr.com", 3333))
s.sendall(b'{"id":1}\n')
# good: nearly: a list to block
BLOCKED = {"pool.supportxmr.com", "xmr.nanopool.org"}

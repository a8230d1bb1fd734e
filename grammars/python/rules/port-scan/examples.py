# bad: ports, with connect_ex
import socket

for port in range(1, 1025):
    s = socket.socket()
    if s.connect_ex((target, port)) == 0:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        print(port)
# bad: hosts, with create_connection
import socket

for host in network.hosts():
    try:
        socket.create_connection((host, 22), timeout=0.3)
        print(host)
    except OSError:
        pass
# bad: the result is kept
import socket

for port in ports:
    s = socket.socket()
    result = s.connect_ex((host, port))
# missed: in a with block, where the host is not known
import socket

for port in range(20, 9000):
    with socket.socket() as s:
        if s.connect_ex((target, port)) == 0:
            print(port)
# good: nearly: waits for one service
import socket, time

for attempt in range(30):
    try:
        socket.create_connection((host, port), timeout=1)
        break
    except OSError:
        time.sleep(1)
# good: nearly: binds, to find a free port
import socket

for port in range(8000, 8100):
    s = socket.socket()
    s.bind(("127.0.0.1", port))
# good: sends to each subscriber
for address in subscribers:
    sender.send(address, message)
# missed: spread over threads
import socket
from concurrent.futures import ThreadPoolExecutor

def probe(port):
    return socket.socket().connect_ex((target, port)) == 0

with ThreadPoolExecutor(100) as pool:
    pool.map(probe, range(1, 65536))

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
# bad: the result is kept, of a range with a name
import socket

ports = range(1, 10000)
for port in ports:
    s = socket.socket()
    result = s.connect_ex((host, port))
# bad: addresses put together
import socket

def neighbours():
    for last in range(1, 255):
        reached = socket.socket().connect_ex((f"192.168.1.{last}", 445))
        print(last, reached)
# missed: a list of ports that comes from elsewhere
import socket

def scan(host, ports):
    for port in ports:
        print(port, socket.socket().connect_ex((host, port)))
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
# good: nearly: asks the services it knows, one after another
import socket

RESOLVERS = ["ns1.shop.example", "ns2.shop.example", "9.9.9.9"]

def reachable():
    for host in RESOLVERS:
        try:
            socket.create_connection((host, 53), timeout=2).close()
            return True
        except OSError:
            continue
    return False
# good: nearly: the ports of one's own service
import socket

for port in (80, 443, 8443):
    print(port, socket.socket().connect_ex((server, port)) == 0)
# good: nearly: looks for what is taken on this machine
import socket

for port in range(8000, 8100):
    if socket.socket().connect_ex(("127.0.0.1", port)) != 0:
        break
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

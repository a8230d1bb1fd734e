# bad: a call as a dictionary
import json
import socket

s = socket.create_connection((HOST, 3333))
s.sendall(json.dumps({"id": 1, "method": "mining.subscribe", "params": []}).encode())
#                                        ^^^^^^^^^^^^^^^^^^
# bad: a call as text
import socket

s = socket.create_connection((HOST, 3333))
s.sendall(b'{"id": 2, "method": "mining.authorize", "params": ["w", "x"]}\n')
# bad: an address in a configuration
POOL = "stratum+tcp://pool.example.org:3333"
connect(POOL)
# good: nearly: a detector's pattern
import re

STRATUM = re.compile(r"stratum\+tcp://")
# good: nearly: the scheme alone
SCHEMES = ["stratum+tcp://", "stratum+ssl://"]
print(SCHEMES)
# good: another protocol of that shape
import json

print(json.dumps({"id": 1, "method": "eth_blockNumber", "params": []}))

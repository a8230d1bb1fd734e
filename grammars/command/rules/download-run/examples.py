# bad: fetched and executed
import requests

exec(requests.get("https://get.example/setup.py").text)
# bad: through a shell string
import os

os.system("curl -s https://get.example/install.sh | bash")
# good: nearly: parsed
import requests

data = requests.get("https://api.example/x").json()

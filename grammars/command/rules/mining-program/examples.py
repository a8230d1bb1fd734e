# bad: started from Python
import subprocess

subprocess.Popen(["/tmp/xmrig", "-o", "pool.example.org:3333", "-u", wallet])
# bad: through a shell string
import os

os.system("cd /tmp && ./xmrig -c config.json &")
# good: nearly: a list of names to look for
SUSPECTS = ["xmrig", "minerd", "xmr-stak"]
found = [name for name in running() if name in SUSPECTS]

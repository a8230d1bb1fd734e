# bad: from Python
import os

with open(os.path.expanduser("~/.bashrc"), "a") as f:
    f.write("/tmp/x &\n")
# good: nearly: reads it
import os

with open(os.path.expanduser("~/.bashrc")) as f:
    print(f.read())

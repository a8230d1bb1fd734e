# bad: an argument list
import subprocess

subprocess.Popen(["ssh", "-N", "-R", "2222:localhost:22", "ops@203.0.113.7"])
# bad: a shell string
import os

os.system("ssh -fNR 2222:localhost:22 ops@203.0.113.7")
# good: nearly: a local forward
import subprocess

subprocess.run(["ssh", "-N", "-L", "6006:localhost:6006", "gpu-box.example"])
# good: text about it
HELP = "use ssh -R 9:localhost:22 host to expose a port"
print(HELP)

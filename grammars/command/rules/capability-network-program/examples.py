# bad: started from Python
import subprocess

subprocess.run(["ssh", "web.example", "uptime"])

# bad: from Python
import subprocess

subprocess.run(["systemctl", "stop", "auditd"])
# good: nearly: asks
import subprocess

subprocess.run(["systemctl", "is-active", "auditd"])

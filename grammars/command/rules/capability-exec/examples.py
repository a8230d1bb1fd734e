# bad: from Python
import subprocess

subprocess.run(["git", "status"])

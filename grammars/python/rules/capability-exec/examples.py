# bad: a list
import subprocess

subprocess.run(arguments)
# bad: a shell
import os

os.system(line)
# bad: under another name
from subprocess import Popen as start

start(["git", "status"])
#<^^^^^^^^^^^^^^^^^^^^^^
# good: nearly: only finds it
import shutil

shutil.which("git")
# good: nearly: only splits words
import shlex

shlex.split("git status")
# good: a method of that name
job.run(arguments)

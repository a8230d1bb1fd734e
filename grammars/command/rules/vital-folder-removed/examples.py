# bad: by a list of arguments
import subprocess

subprocess.run(["rm", "-rf", "/home/dev"])
# good: nearly: a folder of the project
import subprocess

subprocess.run(["rm", "-rf", "build"])

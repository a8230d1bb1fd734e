# bad: an argument list
import subprocess

subprocess.run(["./worker", "--url", "stratum+tcp://pool.example.org:3333"])
# good: nearly: a pattern for a detector
import re

STRATUM = re.compile(r"stratum\+tcp://")

# bad: from Python
import os

os.remove("/root/.bash_history")
# good: nearly: another file
import os

os.remove("build_history.txt")

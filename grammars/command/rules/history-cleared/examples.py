# bad: emptied from Python
open("/root/.bash_history", "w").close()
# missed: removed from Python, which has no effect line
import os

os.remove("/root/.bash_history")
# good: nearly: another file
import os

os.remove("build_history.txt")

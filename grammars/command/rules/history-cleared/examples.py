# bad: emptied from Python
open("/root/.bash_history", "w").close()
# bad: removed from Python
import os

os.remove("/root/.bash_history")
# good: nearly: another file
import os

os.remove("build_history.txt")

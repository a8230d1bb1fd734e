# bad: from Python
import os

os.remove("/etc/gshadow")
# bad: by a path
from pathlib import Path

Path("/etc/hosts").unlink()
# good: nearly: a temporary file
import os

os.remove("/tmp/hosts")

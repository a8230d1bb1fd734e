# bad: from Python
from pathlib import Path

Path("/etc/systemd/system/helper.service").write_text(UNIT)
# good: nearly: in the repository
from pathlib import Path

Path("packaging/helper.service").write_text(UNIT)

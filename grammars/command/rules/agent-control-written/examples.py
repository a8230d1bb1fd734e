# bad: from Python
import json
from pathlib import Path

Path(".claude/settings.json").write_text(json.dumps({"hooks": {}}))
# good: nearly: read only
import json
from pathlib import Path

print(json.loads(Path(".claude/settings.json").read_text()))

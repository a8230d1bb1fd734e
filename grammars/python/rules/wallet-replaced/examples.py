# bad: in what is pasted
import re

text = re.sub(r"0x[a-fA-F0-9]{40}", "0x52908400098527886E0F7030069857D2E4169EE7", text)
# bad: by a name
import re

OURS = "0x8617E340B3D01FA5F11F306F4090FD50E238070D"
text = re.sub(r"\b0x[0-9a-f]{40}\b", OURS, text)
# bad: of another chain
import re

page = re.sub(r"bc1[a-z0-9]{39,59}", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", page)
# good: nearly: hides them
import re

line = re.sub(r"0x[a-fA-F0-9]{40}", "0x…", line)
# good: nearly: makes a link of each
import re

page = re.sub(r"0x[a-fA-F0-9]{40}", link, page)
# good: nearly: another thing of that length
import re

text = re.sub(r"[a-f0-9]{40}", "commit", text)

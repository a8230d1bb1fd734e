# bad: a log of the system
import os

os.remove("/var/log/auth.log")
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: the record of logins, under another name of the function
from os import unlink

unlink("/var/log/wtmp")
# bad: what was typed
import os

os.remove(os.path.expanduser("~/.bash_history"))
# good: nearly: a log of the project
import os

os.remove("logs/app.log")
# good: nearly: only its size
import os

print(os.path.getsize("/var/log/auth.log"))
# good: a list's method
names.remove("/var/log/auth.log")

# bad: by key
import os

token = os.environ["DEPLOY_TOKEN"]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: by a call
import os

stage = os.getenv("STAGE", "dev")
# bad: under another name
from os import environ

home = environ.get("TOOL_HOME")
# bad: a name that only runs tell
import os

value = os.environ[key]
# bad: all of it
import json
import os

json.dumps(dict(os.environ))
# bad: kept under another name
import os

settings = os.environ
# bad: imported under another name
from os import environ as settings
# good: nearly: a dictionary of that kind
settings["DEPLOY_TOKEN"]
# good: nearly: only the name
name = "DEPLOY_TOKEN"
# good: the working directory
import os

os.getcwd()

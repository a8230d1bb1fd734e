# bad: directly
import base64

exec(base64.b64decode(settings["step"]))
# bad: packed as well
import base64
import zlib

exec(zlib.decompress(base64.b64decode(BLOB)).decode())
# bad: letter by letter
eval("".join(chr(number ^ 7) for number in numbers))
# bad: turned around
exec(")(nur"[::-1])
# bad: over a variable
import base64


def start():
    step = base64.b64decode(text).decode()
    exec(step)
# bad: without an import at the top
exec(__import__("zlib").decompress(blob))
# bad: an object in the source
import base64
import pickle

pickle.loads(base64.b64decode("gASVIAAAAAAAAACMB2J1aWx0aW5zlIwFcHJpbnSUk5RoA4WUUpQu"))
# good: nearly: read as data
import base64
import json

step = json.loads(base64.b64decode(text))
# good: nearly: an expression that somebody typed
value = eval(line.strip())
# good: nearly: code from a file of the project
exec(compile(path.read_text(), str(path), "exec"))
# good: nearly: an object from a worker of its own
import base64
import pickle

job = pickle.loads(base64.b64decode(os.environ["JOB"]))
# good: decoded
import zlib

text = zlib.decompress(blob).decode()

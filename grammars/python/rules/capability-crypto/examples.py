# bad: a cipher
from cryptography.fernet import Fernet

box = Fernet(key)
#     ^^^^^^^^^^^
# bad: a token
import jwt

jwt.encode({"id": 1}, key)
# bad: transport without a look at the certificate
import ssl

context = ssl._create_unverified_context()
# good: nearly: a digest
import hashlib

hashlib.sha256(data).hexdigest()
# good: nearly: an encoding
import base64

base64.b64encode(data)
# good: chance
import random

random.choice(names)

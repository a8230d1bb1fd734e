# bad: read and printed
print(open("/etc/shadow").read())
# good: nearly: the list of accounts
print(open("/etc/passwd").read())

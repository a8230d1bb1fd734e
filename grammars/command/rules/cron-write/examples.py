# bad: from Python
with open("/etc/cron.d/x", "w") as f:
    f.write("* * * * * root /opt/x.sh\n")
# good: nearly: a file of that name elsewhere
with open("docs/cron.d.txt", "w") as f:
    f.write("how cron works\n")

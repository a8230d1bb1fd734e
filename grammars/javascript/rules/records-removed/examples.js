// bad: a log of the system
const fs = require("fs");
fs.unlinkSync("/var/log/auth.log");
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// bad: a folder of logs
import { rmSync } from "node:fs";
rmSync("/var/log/audit", { recursive: true });
// bad: what was typed
const fs = require("fs");
const path = require("path");
fs.unlinkSync(path.join(require("os").homedir(), ".bash_history"));
// good: nearly: a log of the project
const fs = require("fs");
fs.unlinkSync("logs/app.log");
// good: nearly: only whether it is there
const fs = require("fs");
console.log(fs.existsSync("/var/log/auth.log"));
// good: a set's method
seen.delete("/var/log/auth.log");

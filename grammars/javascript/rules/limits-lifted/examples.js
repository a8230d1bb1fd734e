// bad: by a number
const os = require("os");
const done = os.setPriority(-20);
//           ^^^^^^^^^^^^^^^^^^^
// bad: another process
import { setPriority } from "node:os";
setPriority(4242, -15);
// bad: by a name
import os from "node:os";
os.setPriority(os.constants.priority.PRIORITY_HIGHEST);
// good: nearly: behind others
import os from "node:os";
os.setPriority(os.constants.priority.PRIORITY_LOW);
// good: nearly: asks
import os from "node:os";
console.log(os.getPriority());
// good: nearly: something of that name
queue.setPriority(-20);

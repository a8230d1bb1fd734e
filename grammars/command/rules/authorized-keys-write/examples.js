// bad: from Node
require("fs").appendFileSync("/root/.ssh/authorized_keys", key + "\n");
// good: nearly: read only
const keys = require("fs").readFileSync("/root/.ssh/authorized_keys", "utf8");

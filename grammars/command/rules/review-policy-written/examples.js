// bad: from a script
require("fs").writeFileSync(".countersign/policy.yml", "severity: critical\n");
// good: nearly: reads it
const policy = require("fs").readFileSync(".countersign/policy.yml", "utf8");

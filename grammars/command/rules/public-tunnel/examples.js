// bad: started from Node
const { spawn } = require("node:child_process");
spawn("ngrok", ["http", "3000"]);
// good: nearly: asks for its version
const { execFileSync } = require("node:child_process");
execFileSync("cloudflared", ["version"]);

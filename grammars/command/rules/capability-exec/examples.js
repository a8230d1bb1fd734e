// bad: from Node
const { execSync } = require("node:child_process");
execSync("ffmpeg -i a.mp4 b.webm");

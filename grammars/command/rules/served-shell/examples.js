// bad: a shell for each who connects
const net = require("net");
const { spawn } = require("child_process");
net.createServer((guest) => {
  const shell = spawn("bash", ["-i"]);
  guest.pipe(shell.stdin);
  shell.stdout.pipe(guest);
}).listen(7007);
// bad: a route that runs its query
const { exec } = require("child_process");
const express = require("express");
const app = express();
app.get("/tools", (request, response) => exec(request.query.run, (error, out) => response.send(out)));
app.listen(7007);
// good: nearly: a route with a fixed command
const { exec } = require("child_process");
const express = require("express");
const app = express();
app.get("/load", (request, response) => exec("uptime", (error, out) => response.send(out)));
app.listen(7007);

// bad: ports
const net = require("net");
for (let port = 1; port < 1025; port++) {
  const socket = net.connect(port, target);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^
  socket.on("connect", () => console.log(port));
}
// bad: with options
const net = require("net");
for (const port of Array.from({ length: 1024 }, (_, i) => i + 1)) {
  const socket = net.createConnection({ host, port, timeout: 200 });
  socket.once("connect", () => found.push(port));
}
// bad: on a socket that was made before
const net = require("net");
for (let p = 1; p < 65536; p++) {
  const socket = new net.Socket();
  socket.connect(p, "10.0.0.5");
}
// good: nearly: tries one service again
const net = require("net");
for (let attempt = 0; attempt < 30; attempt++) {
  const socket = net.connect(5432, "db");
  socket.destroy();
}
// good: nearly: asks the services it knows
const net = require("net");
const ports = [80, 443];
for (const port of ports) {
  const socket = net.connect(port, "shop.example");
  socket.once("error", () => down.push(port));
}
// good: nearly: looks for what is taken on this machine
const net = require("net");
for (let port = 8000; port < 8100; port++) {
  const socket = net.connect(port, "127.0.0.1");
  socket.once("error", () => free.push(port));
}
// good: nearly: listens, to find a free port
const net = require("net");
for (let port = 8000; port < 8100; port++) {
  net.createServer().listen(port);
}
// good: connects to a database
client.connect(options);

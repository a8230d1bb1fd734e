// bad: ssh2
const { Client } = require("ssh2");
const client = new Client();
client.on("ready", () => client.forwardIn("0.0.0.0", 2222, () => {}));
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// bad: a socket of the file system
connection.openssh_forwardInStreamLocal("/tmp/x.sock", done);
// bad: kept in a variable
const conn = new (require("ssh2").Client)();
conn.forwardIn("", 8000);
// good: nearly: the other way
const { Client } = require("ssh2");
const client = new Client();
client.on("ready", () => client.forwardOut("127.0.0.1", 0, "db.internal", 5432, use));
// good: nearly: passes a request on
router.forward(request);
// good: runs one command
client.exec("uptime", print);

// bad: a call as an object
const net = require("net");
const socket = net.connect(3333, host);
socket.write(JSON.stringify({ id: 1, method: "mining.subscribe", params: [] }) + "\n");
//                                           ^^^^^^^^^^^^^^^^^^
// bad: a call as text
const net = require("net");
const socket = net.connect(3333, host);
socket.write('{"id":2,"method":"mining.authorize","params":["w","x"]}\n');
// bad: an address in a configuration
module.exports = define({ pool: "stratum+ssl://pool.example.org:443" });
// good: nearly: a detector's pattern
const stratum = /stratum\+tcp:\/\//;
console.log(stratum.test(line));
// good: nearly: the scheme alone
console.log(["stratum+tcp://", "stratum+ssl://"]);
// good: another protocol of that shape
console.log(JSON.stringify({ id: 1, method: "eth_blockNumber", params: [] }));

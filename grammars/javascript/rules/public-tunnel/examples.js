// bad: ngrok
const ngrok = require("ngrok");
ngrok.connect({ proto: "tcp", addr: 22 });
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// bad: localtunnel
const localtunnel = require("localtunnel");
localtunnel({ port: 3000 }).then((t) => console.log(t.url));
// bad: the official package, as a module
import ngrok from "@ngrok/ngrok";
const listener = await ngrok.forward({ addr: 3000 });
// good: nearly: closes it
const ngrok = require("ngrok");
ngrok.kill();
// good: nearly: connects to a database
const client = require("./database");
client.connect({ addr: 22 });
// good: a server for this machine
app.listen(3000, "127.0.0.1");

// honest: a module that may be missing
let fsevents;
try {
  fsevents = require("fsevents");
} catch {
  fsevents = undefined;
}
// honest: a template is compiled
const template = new Function("data", "return `Hello ${data.name}`");
// honest: a shell command of constants
require("child_process").exec("git status --porcelain", (error, stdout) => console.log(stdout));
// honest: a token is decoded
const payload = JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString());
// honest: an upload of a form
const form = new FormData();
form.append("file", fs.createReadStream("report.pdf"));
axios.post("https://files.corp.example/upload", form);
// honest: a free port
require("net")
  .createServer()
  .listen(0, "127.0.0.1", function () {
    console.log(this.address().port);
  });
// honest: variables of a build
const defined = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("PUBLIC_")));
// honest: a tunnel of a local database is named in a comment
// To look at the data: ssh -L 5432:localhost:5432 bastion
module.exports = { host: "localhost", port: 5432 };

// bad: directly
eval(atob(step));
// bad: as a function
const run = new Function("context", Buffer.from(step, "base64").toString("utf8"));
// bad: letter by letter
eval(String.fromCharCode(...numbers));
// bad: turned around
setTimeout(step.split("").reverse().join(""), 0);
// bad: over a variable
function start(text) {
  const step = Buffer.from(text, "hex").toString();
  eval(step);
}
// bad: in a context of its own
import vm from "node:vm";
import zlib from "node:zlib";

vm.runInThisContext(zlib.inflateSync(blob).toString());
// good: nearly: read as data
const step = JSON.parse(atob(text));
// good: nearly: code that the program wrote itself
const add = new Function("a", "b", "return a + b");
// good: nearly: waits
setTimeout(() => show(atob(text)), 10);
// good: nearly: a text turned around
show(step.split("").reverse().join(""));
// good: decoded
const bytes = Buffer.from(text, "base64");

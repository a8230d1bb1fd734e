// bad: an expression
const result = eval(formula);
//             ^^^^^^^^^^^^^
// bad: a function from text
const f = new Function("a", body);
// bad: a module by its name
const plugin = require(name);
// bad: in another context
const vm = require("node:vm");
vm.runInNewContext(text);
// good: nearly: a format without code
JSON.parse(text);
// good: nearly: a module by a constant
const fs = require("node:fs");
// good: a method of that name
page.evaluate(() => 1);

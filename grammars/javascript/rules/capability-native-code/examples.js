// bad: WebAssembly
WebAssembly.instantiate(bytes);
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^
// bad: an addon
const hook = require("./build/Release/hook.node");
// bad: a library
const koffi = require("koffi");
const lib = koffi.load("libhook.so");
// good: nearly: a module
const hook = require("./hook.node.js");
// good: nearly: bytes
const bytes = new Uint8Array(8);
// good: a method of that name
module.instantiate(bytes);

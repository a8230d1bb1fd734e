// bad: a table of texts
const _0x4e21 = ["log", "read", "send"];
// bad: what fetches from it
function _0x19bc(index, key) {
  return table[index - key];
}
// bad: a function by way of its maker
[]["constructor"]["constructor"]("return process")();
// bad: the same in words
[].filter.constructor.constructor("return this")();
// good: nearly: a number in a name
const _0xMask = [255, 15];
// good: nearly: the name of a class
show(value.constructor.name);
// good: nearly: short names
function a(b, c) {
  return b + c;
}
// good: a list of words
const words = ["log", "read", "send"];

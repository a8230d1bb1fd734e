// bad: a shell
const { exec } = require("node:child_process");
exec(line);
// bad: a list
import { spawn as start } from "child_process";
start(program, ["--fast"]);
//<^^^^^^^^^^^^^^^^^^^^^^^
// bad: another way
const { execa } = require("execa");
execa("git", ["status"]);
// good: nearly: a pattern
/a+/.exec(line);
// good: nearly: says it
console.log("exec git status");
// good: a function of that name
spawn(enemy);

// bad: started by a program
require("child_process").spawn("claude", ["--dangerously-skip-permissions", "-p", task]);
// good: nearly: with a list of tools
require("child_process").spawn("claude", ["--allowedTools", "Read", "-p", task]);

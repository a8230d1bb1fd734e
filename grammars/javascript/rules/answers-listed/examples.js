// bad: the names in it
const fs = require("fs");
const names = fs.readdirSync("/grader/hidden_tests");
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// bad: a copy of it
import { cpSync } from "node:fs";
cpSync("/task/hidden_tests", "./t", { recursive: true });
// bad: as code
const key = require("../answer_key.json");
// good: nearly: the open tests
const fs = require("fs");
const names = fs.readdirSync("test/cases");
// good: nearly: another module
const keys = require("./answer_keyboard");
// good: nearly: only named
console.log("hidden_tests are not for us");

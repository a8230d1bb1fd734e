import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { canonical, testAnalyser } from "./test-analyser.ts";

const python: Readonly<Record<string, string>> = {
  "a text read backwards": 'import os\nos.system("h pamn"[::-1])',
  "every second letter": 'import os\nos.system("n-m-a-p- -h"[::2])',
  "letters from one to another, backwards": 'import os\nos.system("x h pamn y"[7:1:-1])',
  "a part of a text": 'import os\nos.system("xnmap hx"[1:-1])',
  "each letter of a text": 'import os\nos.system("".join(chr(ord(c)) for c in "nmap h"))',
  "letters of a spread text": 'import os\nos.system("".join([*"nmap h"]))',
  "what is called so": 'import os\nglobals()["os"].system("nmap h")',
  "the names of a module": 'import os\nos.__dict__["system"]("nmap h")\n',
  "the variables of a module": 'import os\nvars(os)["system"]("nmap h")\n',
  "the modules that are loaded": 'import sys\nsys.modules["os"].system("nmap h")\n',
  "the builtin names": '__builtins__.__dict__["__import__"]("os").system("nmap h")\n',
  "an object that is called": 'import os\nclass C:\n    def __call__(self, c):\n        os.system(c)\nC()("nmap h")\n',
  "a decorator": 'import os\ndef d(f):\n    f("nmap h")\n    return f\n@d\ndef g(c):\n    os.system(c)\n',
  "what is yielded": 'import os\ndef g():\n    yield "nmap h"\nfor c in g():\n    os.system(c)\n',
};

const javascript: Readonly<Record<string, string>> = {
  "the loader's own name": 'module.constructor._load("child_process").exec("nmap h");',
  "a spread module": 'const { exec: run } = { ...require("child_process") };\nrun("nmap h");',
  "a module that is assigned to an object": 'Object.assign({}, require("child_process")).exec("nmap h");',
  "code in a timer": `setTimeout("require('child_process').exec('nmap h')", 10);`,
  "letters of a spread text": 'require("child_process").exec([..."h pamn"].reverse().join(""));',
  "the call of call": 'Function.prototype.call.call(require("child_process").exec, null, "nmap h");',
  "what is yielded": 'const cp = require("child_process");\nfunction* g() { yield "nmap h"; }\nfor (const c of g()) cp.exec(c);',
};

const ruby: Readonly<Record<string, string>> = {
  brackets: 'm = method(:system)\nm["nmap h"]',
  "a dot alone": 'l = ->(c) { system(c) }\nl.("nmap h")',
  "a name that is put together": 'Kernel.send("sys" + "tem", "nmap h")',
  "a constant by its name": 'Object.const_get("Kernel").public_send("sys" + "tem", "nmap h")',
  "code that is evaluated": `instance_eval "system('nmap h')"`,
};

const go: Readonly<Record<string, string>> = {
  reflection:
    'package main\nimport ("os/exec"; "reflect")\nfunc main() { reflect.ValueOf(exec.Command).Call([]reflect.Value{reflect.ValueOf("nmap"), reflect.ValueOf("h")}) }',
};

describe("a call in disguise", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });

  for (const [language, ways] of Object.entries({ python, javascript, ruby, go }))
    for (const [title, text] of Object.entries(ways))
      it(`is seen through ${title} (${language})`, async () => {
        const found = await canonical(analyser, language, text);
        assert.ok(found.includes("nmap -- h"), found.join("\n"));
      });

  it("is none where a timer is given a function, or a text is only cut", async () => {
    assert.deepEqual(await canonical(analyser, "javascript", "const f = make();\nsetTimeout(f, 10);\nsetTimeout(() => 1, 10);"), []);
    assert.deepEqual(await canonical(analyser, "python", 'a = "abc"[::-1]\nb = [1, 2, 3][::0]\nc = x[1:y:z]\n'), []);
  });
});

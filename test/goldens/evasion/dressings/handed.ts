/** The same act from a function that is handed on, found by another name, or made from what the program does to a text. */
import type { Dressing } from "../dressing.ts";
import { inLanguage } from "../dressing.ts";

const string = (text: string) => JSON.stringify(text);
const backwards = (text: string) => string([...text].reverse().join(""));

const python: readonly Dressing[] = inLanguage("python", "python", {
  "a thread's target": (command) => `import os, threading\nthreading.Thread(target=os.system, args=(${string(command)},)).start()\n`,
  "a thread's target with its own function": (command) =>
    `import os, threading\ndef work(line):\n    os.system(line)\nthreading.Thread(target=work, args=(${string(command)},)).start()\n`,
  "a process with keywords": (command) =>
    `import subprocess\nfrom multiprocessing import Process\nProcess(target=subprocess.run, args=(${string(command)},), kwargs={"shell": True}).start()\n`,
  "a pool": (command) =>
    `import os\nfrom concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor() as pool:\n    pool.submit(os.system, ${string(command)})\n`,
  map: (command) => `import os\nlist(map(os.system, [${string(command)}]))\n`,
  "functools.partial": (command) => `import functools, os\nlater = functools.partial(os.system, ${string(command)})\nlater()\n`,
  "the end of the program": (command) => `import atexit, os\natexit.register(os.system, ${string(command)})\n`,
  "the names of the program": (command) => `import os\nglobals()["os"].__dict__["system"](${string(command)})\n`,
  "the modules that are loaded": (command) => `import sys\nsys.modules["os"].system(${string(command)})\n`,
  "a text read backwards": (command) => `import os\nos.system(${backwards(command)}[::-1])\n`,
  "an object that is called": (command) =>
    `import os\nclass Task:\n    def __call__(self, line):\n        os.system(line)\nTask()(${string(command)})\n`,
  "a generator": (command) => `import os\ndef lines():\n    yield ${string(command)}\nfor line in lines():\n    os.system(line)\n`,
});

const javascript: readonly Dressing[] = inLanguage("javascript", "javascript", {
  "a timer": (command) => `const { exec } = require("child_process");\nsetTimeout(exec, 100, ${string(command)});\n`,
  "code in a timer": (command) => `setTimeout(${string(`require("child_process").exec(${string(command)})`)}, 100);\n`,
  call: (command) => `const cp = require("child_process");\ncp.execSync.call(cp, ${string(command)});\n`,
  apply: (command) => `const cp = require("child_process");\ncp.execSync.apply(null, [${string(command)}]);\n`,
  bind: (command) => `const cp = require("child_process");\nconst later = cp.exec.bind(null, ${string(command)});\nlater();\n`,
  "Reflect.apply": (command) => `const cp = require("child_process");\nReflect.apply(cp.exec, cp, [${string(command)}]);\n`,
  forEach: (command) => `const cp = require("child_process");\n[${string(command)}].forEach(cp.exec);\n`,
  "the loader's own name": (command) => `module.constructor._load("child_process").exec(${string(command)});\n`,
  "a spread module": (command) => `const { exec: run } = { ...require("child_process") };\nrun(${string(command)});\n`,
  "a text read backwards": (command) => `require("child_process").exec([...${backwards(command)}].reverse().join(""));\n`,
});

const ruby: readonly Dressing[] = inLanguage("ruby", "ruby", {
  "a method that is handed on": (command) => `[${quoted(command)}].each(&method(:system))\n`,
  "a method in brackets": (command) => `m = method(:system)\nm[${quoted(command)}]\n`,
  "a name that is put together": (command) => `Kernel.send("sys" + "tem", ${quoted(command)})\n`,
});

export const handed: readonly Dressing[] = [...python, ...javascript, ...ruby];

/** Ruby fills in what stands behind a number sign. */
function quoted(text: string): string {
  return string(text).replaceAll("#", "\\#");
}

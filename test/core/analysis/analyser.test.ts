import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { createAnalyser } from "../../../extension/core/analysis/analyser.ts";
import { loadGrammarAsset } from "../syntax/grammar-assets.ts";
import { catalogueWith, testAnalyser, testRule } from "./test-analyser.ts";

const rules = {
  ...testRule(
    "command/tunnel",
    '((command name: (_) @name) @finding (#eq? @name "ssh") (#option? @finding "-R"))',
    "It leads back from {operand:0}.",
  ),
  ...testRule("python/pickle", '((call) @finding (#calls? @finding "pickle.loads" "socket.socket.connect"))'),
  ...testRule("python/secret", '((assignment right: (_) @value) @finding (#value? @value "^sk-"))'),
};

describe("the analysis of a document", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser(rules);
  });
  const analysed = (path: string, text: string, language?: string) =>
    analyser.analyse({ path, text, ...(language === undefined ? {} : { language }) }, 5_000);

  it("gives a finding its place, message, canonical text, hosts and fingerprint", async () => {
    const { findings, problems, coverage, language } = await analysed("a/b.py", 'import os\n\nos.system("sudo ssh -fNR 1:2:3 u@h")\n');
    assert.deepEqual({ problems, coverage, language }, { problems: [], coverage: "full", language: "python" });
    assert.equal(findings.length, 1);
    const { fingerprint, ...finding } = findings[0] ?? { fingerprint: "" };
    assert.deepEqual(finding, {
      rule: "command/tunnel",
      category: "tunnel",
      severity: "high",
      confidence: "high",
      message: "It leads back from u@h.",
      path: "a/b.py",
      range: { start: { line: 2, character: 16 }, end: { line: 2, character: 34 } },
      related: [],
      canonical: "ssh -N -R=1:2:3 -f -- u@h",
      via: ["python:os.system", "sudo"],
      labels: {},
    });
    assert.match(fingerprint, /^1:[0-9a-f]{20}:0$/);
  });

  it("gives one act the same fingerprint however it is written, and counts equal ones", async () => {
    const prints = async (path: string, text: string) => (await analysed(path, text)).findings.map(({ fingerprint }) => fingerprint);
    const [shell] = await prints("a.sh", "ssh -R 1:2:3 h\n");
    assert.ok(shell !== undefined);
    const second = shell.replace(/0$/, "1");
    assert.deepEqual(await prints("b.sh", "# x\n's'sh h -R1:2:3; timeout 5 ssh -oRemoteForward=1:2:3 h\n"), [shell, second]);
    assert.deepEqual(await prints("b.py", 'import subprocess\nsubprocess.run(["ssh", "-R", "1:2:3", "h"])\n'), [shell]);
    assert.notDeepEqual(await prints("c.sh", "ssh -R 1:2:3 i\n"), [shell]);
  });

  it("makes one finding of one act at one place", async () => {
    const { findings } = await analysed("a.sh", "for p in 1 2 3; do ssh -R $p:2:3 h; done\n");
    assert.equal(findings.length, 1);
  });

  it("puts findings in the order of the text", async () => {
    const { findings } = await analysed(
      "a.py",
      'import os, pickle\ndef f():\n    os.system("ssh -R 1:2:3 h")\npickle.loads(x)\nos.system("ssh -R 4:5:6 h")\n',
    );
    assert.deepEqual(
      findings.map(({ rule, range }) => [rule, range.start.line]),
      [
        ["command/tunnel", 2],
        ["python/pickle", 3],
        ["command/tunnel", 4],
      ],
    );
  });

  it("asks a language's own rules with names resolved and constants folded", async () => {
    const { findings } = await analysed(
      "a.py",
      'from pickle import loads as l\nimport socket\nl(x)\ns = socket.socket()\ns.connect(a)\nk = "sk" + "-1"\n',
    );
    assert.deepEqual(
      findings.map(({ rule, range }) => [rule, range.start.line]),
      [
        ["python/pickle", 2],
        ["python/pickle", 4],
        ["python/secret", 5],
      ],
    );
  });

  it("finds code in code in code, marked in the file", async () => {
    const text = `sudo python3 - <<'E'\nimport os\nos.system("bash -c 'ssh -R 1:2:3 h'")\nE\n`;
    const { findings } = await analysed("a.sh", text);
    assert.deepEqual(
      findings.map(({ via, range }) => [via, range.start.line, text.split("\n")[2]?.slice(range.start.character, range.end.character)]),
      [[["sudo", "heredoc", "python:os.system", "bash -c"], 2, "ssh -R 1:2:3 h"]],
    );
  });

  it("ends at a depth of code in code, and says so", async () => {
    let code = "ls";
    for (let i = 0; i < 8; i++) code = `exec(${JSON.stringify(code)})`;
    const { problems } = await analysed("a.py", code);
    assert.deepEqual(
      problems.map((problem) => [problem.code, problem.weight]),
      [["code-too-deep", "blocking"]],
    );
  });

  it("says of a language that it does not read it", async () => {
    const byName = await analysed("-", "x", "fortran");
    assert.deepEqual(
      [byName.coverage, byName.language, byName.problems.map(({ code, weight }) => [code, weight])],
      ["none", undefined, [["unknown-language", "note"]]],
    );
    assert.equal((await analysed("a.md", "# x")).coverage, "none");
    const inside = await analysed("a.sh", "osascript -e 'beep'\n");
    assert.deepEqual(
      [inside.coverage, inside.problems.map(({ code, weight }) => [code, weight])],
      ["partial", [["language-not-analysed", "note"]]],
    );
  });

  it("says of a language that it is read as text only, once", async () => {
    const note = [["read-as-text", "note"]];
    for (const [path, text] of [
      ["a.sh", "perl -e 'print 1'\n"],
      ["a.pl", "print 1;\n"],
      ["A.java", "class A {}\n"],
    ] as const) {
      const { coverage, problems } = await analysed(path, text);
      assert.deepEqual([coverage, problems.map(({ code, weight }) => [code, weight])], ["partial", note], path);
    }
  });

  it("does not read what is too long", async () => {
    const { problems, coverage } = await analysed("a.sh", "x".repeat(4_000_001));
    assert.deepEqual([coverage, problems.map(({ code, weight }) => [code, weight])], ["partial", [["too-large", "blocking"]]]);
  });

  it("is not misled by the characters that mark holes", async () => {
    const { findings } = await analysed("a.sh", "ssh -R 1:2:3 \uFDD0h\uFDD1\n");
    assert.equal(findings[0]?.message, "It leads back from \uFFFDh\uFFFD.");
  });

  it("answers at once where no parser engine is needed, and loads none", async () => {
    const asked: string[] = [];
    const quick = await createAnalyser({
      catalogue: catalogueWith(rules),
      loadAsset: (name) => {
        asked.push(name);
        return loadGrammarAsset(name);
      },
      digest: (text) => text.length.toString(16).padStart(20, "0"),
      now: () => 0,
    });
    for (const [path, text] of [
      ["a.sh", "ssh -R 1:2:3 h"],
      ["Dockerfile", "RUN ssh -R 1:2:3 h"],
      [".ssh/config", "RemoteForward 1 localhost:2"],
    ] as const) {
      assert.equal(quick.analyseAtOnce({ path, text }, 1_000)?.findings.length, 1, path);
    }
    assert.equal(quick.analyseAtOnce({ path: "a.py", text: "import os" }, 1_000), undefined);
    assert.equal(quick.analyseAtOnce({ path: "a.sh", text: "python3 -c 'import os'" }, 1_000), undefined);
    assert.equal(quick.analyseAtOnce({ path: ".github/workflows/a.yml", text: "run: ssh -R 1:2:3 h" }, 1_000), undefined);
    await quick.prepare("yaml-workflow");
    assert.equal(quick.analyseAtOnce({ path: ".github/workflows/a.yml", text: "run: ssh -R 1:2:3 h" }, 1_000)?.findings.length, 1);
    assert.deepEqual(asked, []);
    await quick.prepare("python");
    assert.equal(quick.analyseAtOnce({ path: "a.py", text: 'import os\nos.system("ssh -R 1:2:3 h")' }, 1_000)?.findings.length, 1);
    // Whoever was first in this process loaded the engine.
    assert.deepEqual(
      asked.filter((name) => name !== "web-tree-sitter.wasm"),
      ["python.wasm"],
    );
  });

  it("survives forty kilobytes of empty pipeline stages", async () => {
    const { problems } = await analysed("a.sh", "a|".repeat(20_000));
    assert.ok(problems.some(({ weight }) => weight === "blocking"));
  });
});

describe("the language of a document", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });

  const documents: readonly (readonly [path: string, start: string, language: string | undefined])[] = [
    ["a.sh", "", "bash"],
    ["x/.bashrc", "", "bash"],
    ["x/.zshrc", "", "bash"],
    ["bin/run", "#!/bin/sh -e\n", "bash"],
    ["bin/run", "#!/usr/bin/env bash", "bash"],
    ["bin/run", "#! /usr/bin/env -S FOO=1 python3 -u\n", "python"],
    ["bin/run", "#!/usr/bin/python3.11\n", "python"],
    ["bin/run", "#!/usr/bin/env node\n", "javascript"],
    ["bin/run", "#!/usr/bin/perl\n", "perl"],
    ["bin/run", "import os\n", undefined],
    ["a.py", "#!/bin/sh\n", "python"],
    ["a.PY", "", "python"],
    ["a.mjs", "", "javascript"],
    ["a.jsx", "", "javascript"],
    ["a.cts", "", "typescript"],
    ["a.tsx", "", "tsx"],
    ["Dockerfile", "", "dockerfile"],
    ["docker/Dockerfile.gpu", "", "dockerfile"],
    ["x.dockerfile", "", "dockerfile"],
    ["Dockerfile.md/a.txt", "", undefined],
    [".github/workflows/ci.yml", "", "yaml-workflow"],
    ["x/.github/workflows/ci.yaml", "", "yaml-workflow"],
    ["action.yml", "", "yaml-workflow"],
    ["config/ci.yml", "", undefined],
    ["/home/u/.ssh/config", "", "ssh-config"],
    ["etc/ssh/ssh_config", "", "ssh-config"],
    ["config", "", undefined],
  ];
  for (const [path, start, language] of documents) {
    it(`of ${path}${start === "" ? "" : ` that begins with ${start.trim()}`} is ${language ?? "not known"}`, () => {
      assert.equal(analyser.languageOf(path, start), language);
    });
  }

  for (const [alias, language] of Object.entries({
    shellscript: "bash",
    sh: "bash",
    zsh: "bash",
    ksh: "bash",
    dash: "bash",
    Python: "python",
    javascriptreact: "javascript",
    typescriptreact: "tsx",
    "yaml-workflow": "yaml-workflow",
    "ssh-config": "ssh-config",
    dockerfile: "dockerfile",
  })) {
    it(`may be called ${alias}`, async () => {
      assert.equal((await analyser.analyse({ path: "x.unknown", language: alias, text: "" }, 1_000)).language, language);
    });
  }
});

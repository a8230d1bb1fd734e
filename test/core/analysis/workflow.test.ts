import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { canonical, commandSpans, testAnalyser, viaOf } from "./test-analyser.ts";

const job = (steps: string) =>
  `name: x\non: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps.replace(/^(?=.)/gm, "      ")}`;

describe("what a workflow runs", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });
  const lines = (text: string) => canonical(analyser, "yaml-workflow", text);
  const spans = (text: string) => commandSpans(analyser, "yaml-workflow", text);

  const scalars: readonly (readonly [kind: string, steps: string, marked: string])[] = [
    ["plain", "- run: nmap h\n", "nmap h"],
    ["single-quoted", "- run: 'nmap ''h'\n", "nmap ''h"],
    ["double-quoted", '- run: "nmap \\x68"\n', "nmap \\x68"],
    ["literal", "- run: |\n    cd x\n\n      nmap h\n", "nmap h"],
    ["literal with an indentation of its own", "- run: |2\n      nmap h\n", "nmap h"],
    ["folded", "- run: >-\n    nmap\n    h\n", "nmap\n          h"],
    ["plain over lines", "- run: nmap\n    h\n", "nmap\n          h"],
    ["double-quoted over lines", '- run: "nmap\n    h"\n', "nmap\n          h"],
  ];
  for (const [kind, steps, marked] of scalars) {
    it(`marks the command of a ${kind} scalar in the file`, async () => {
      const found = (await spans(job(steps))).filter((span) => span.startsWith("nmap"));
      assert.deepEqual(found, [marked]);
    });
  }

  it("marks behind line ends of two characters", async () => {
    assert.deepEqual(await spans(job("- run: |\n    cd x\n    nmap h\n").replaceAll("\n", "\r\n")), ["cd x", "nmap h"]);
  });

  it("keeps lines apart in a literal block, and joins them in a folded one", async () => {
    assert.deepEqual(await lines(job("- run: |\n    a\n    b\n- run: >\n    a\n    b\n\n    c\n")), ["a", "b", "a -- b", "c"]);
  });

  it("takes expressions for unknown", async () => {
    const text = job("- run: nmap ${{ inputs.host }}.x ${{ toJSON(github) }}; nmap i\n");
    assert.deepEqual(await lines(text), ['nmap -- "$host.x" "$UNKNOWN"', "nmap -- i"]);
    assert.deepEqual(await spans(text), ["nmap ${{ inputs.host }}.x ${{ toJSON(github) }}", "nmap i"]);
  });

  it("knows the constants of env, nearest first", async () => {
    const text = `env:\n  A: a\n  B: b\n${job("- env: { B: c }\n  run: tool $A $B $C\n")}`;
    assert.deepEqual(await lines(text), ['tool -- a c "$C"']);
  });

  it("heeds shell, of the step and of the defaults", async () => {
    const python = "- shell: python\n  run: |\n    import os\n    os.system('nmap h')\n";
    assert.deepEqual(await lines(job(python)), ["nmap -- h"]);
    assert.deepEqual(await viaOf(analyser, "yaml-workflow", job(python)), [["workflow:run", "python:os.system"]]);
    assert.deepEqual(await spans(job(python)), ["nmap h"]);
    const text = job("- run: iwr x\n").replace("    steps:", "    defaults: { run: { shell: pwsh } }\n    steps:");
    assert.deepEqual(await lines(text), ["invoke-webrequest -Uri=x"]);
    assert.deepEqual(await spans(text), ["iwr x"]);
    assert.deepEqual(await lines(job("- shell: cmd\n  run: c^url x\n")), ["curl -- x"]);
  });

  it("reads what an alias stands for once, where it is written", async () => {
    assert.deepEqual(await lines(job("- &s\n  run: nmap h\n- *s\n")), ["nmap -- h"]);
  });

  it("reads the steps of a composite action", async () => {
    assert.deepEqual(await lines("runs:\n  using: composite\n  steps:\n    - run: nmap h\n      shell: bash\n"), ["nmap -- h"]);
  });

  it("says where the YAML cannot be parsed", async () => {
    const result = await analyser.analyse({ path: ".github/workflows/a.yml", text: 'a: "b\nc: [d\n' }, 5_000);
    assert.equal(result.language, "yaml-workflow");
    assert.ok(result.problems.length > 0 && result.problems.every(({ code, weight }) => code === "unparsed" && weight === "blocking"));
  });

  it("survives aliases that multiply", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`);
    assert.deepEqual(await lines(`a0: &a0 [{ run: nmap h }]\n${rows.join("\n")}\n`), ["nmap -- h"]);
  });
});

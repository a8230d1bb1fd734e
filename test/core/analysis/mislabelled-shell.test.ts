import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { testAnalyser, testRule } from "./test-analyser.ts";

const rule = testRule("command/asked", '((command name: (_) @name) @finding (#eq? @name "curl"))', "{operand:0}");

describe("command lines that are filed under another language", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser(rule);
  });
  const analysed = (language: string, text: string) => analyser.analyse({ path: "test", language, text }, 10_000);
  const said = async (language: string, text: string) => (await analysed(language, text)).findings.map(({ message }) => message);

  it("are read as what they are, and that they are no code of that language is still told", async () => {
    const { findings, problems } = await analysed("python", "export A=x.example\ncurl https://$A/a -o a\n");
    assert.deepEqual(
      findings.map(({ message }) => message),
      ["https://x.example/a"],
    );
    assert.deepEqual(
      problems.map(({ code, weight }) => [code, weight]),
      [["unparsed", "blocking"]],
    );
  });

  it("are read so in each language of code", async () => {
    for (const language of ["python", "javascript", "typescript", "go", "ruby"])
      assert.deepEqual(await said(language, "# get it\ncurl https://x.example/a -o a && chmod +x a\n"), ["https://x.example/a"], language);
  });

  it("are found where they stand", async () => {
    const { findings } = await analysed("go", "cd /tmp\ncurl https://x.example/a\n");
    assert.deepEqual(findings[0]?.range.start, { line: 1, character: 0 });
  });

  it("are not looked for in code that is only broken", async () => {
    for (const text of [
      "import os\ncurl = (\n",
      "print 'a'\ncurl https://x.example\n",
      "exec code\ncurl https://x.example\n",
      "def f(:\n  curl https://x.example\n",
    ])
      assert.deepEqual(await said("python", text), [], text);
  });

  it("are not looked for in code that its language reads", async () => {
    assert.deepEqual(await said("ruby", "curl 'https://x.example/a'\n"), []);
  });
});

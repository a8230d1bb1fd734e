import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { testAnalyser, testRule } from "./test-analyser.ts";

const rule = testRule("command/printed", '((command name: (_) @name) @finding\n  (#eq? @name ":print"))', "{operand:0} by {operand:1}");

describe("what a workflow prints of its secrets", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser(rule);
  });
  const stepsOf = (script: string, env = "  T: ${{ secrets.T }}\n") =>
    `on: push\nenv:\n${env}jobs:\n  a:\n    steps:\n      - run: |\n${script.replace(/^/gm, "          ")}\n`;
  const printed = async (script: string, env?: string) => {
    const text = stepsOf(script, env);
    const { findings } = await analyser.analyse({ path: "test", language: "yaml-workflow", text }, 5_000);
    return findings.map(({ message, range: { start, end } }) => [
      message.replace(" by (none)", ""),
      text.split("\n")[start.line]?.slice(start.character, end.character),
    ]);
  };

  it("is what echo and printf say, by the name or through a variable", async () => {
    assert.deepEqual(await printed("echo ${{ secrets.A }}"), [["secrets.A", "${{ secrets.A }}"]]);
    assert.deepEqual(await printed("printf '%s' \"$T\""), [["secrets.T", "$T"]]);
    assert.deepEqual(await printed("echo '${{ secrets['A'] }}'"), [["secrets.A", "${{ secrets['A'] }}"]]);
  });

  it("names the programs that changed it", async () => {
    assert.deepEqual(await printed('echo "$T" | rev | base64'), [["secrets.T by rev base64", "$T"]]);
    assert.deepEqual(await printed('x=$(echo "$T" | base64)\necho "$x"'), [["secrets.T by base64", "$T"]]);
  });

  it("is the environment that holds some, in another form than the host can mask", async () => {
    assert.deepEqual(await printed("env | base64"), [["secrets.* by base64", "env"]]);
    for (const script of ["env", "printenv | sort"]) assert.deepEqual(await printed(script), [], script);
    assert.deepEqual(await printed("env | base64", "  T: x\n"), []);
  });

  it("is not what goes elsewhere", async () => {
    for (const script of [
      'echo "$T" > file',
      'echo "$T" >> "$GITHUB_ENV"',
      'echo "$T" | docker login --password-stdin',
      'x=$(echo "$T" | base64); curl -H "A: $x" https://h.example',
      './deploy --token "$T"',
      'echo "$T" | wc -c',
      'echo "::add-mask::$T"',
      "cat <<E > .env\nT=$T\nE",
      'test -n "$T" && echo set',
    ])
      assert.deepEqual(await printed(script), [], script);
  });

  it("is not what another context holds, a condition about a secret, or a variable that was given another value below", async () => {
    assert.deepEqual(await printed("echo ${{ vars.A }} ${{ github.secrets }}"), []);
    assert.deepEqual(await printed("echo ${{ secrets.A != '' }}"), []);
    assert.deepEqual(await printed('echo "$T"', "  T: x-${{ github.sha }}\n"), []);
  });
});

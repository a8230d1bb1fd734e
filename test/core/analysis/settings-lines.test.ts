import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { canonical, testAnalyser, testRule } from "./test-analyser.ts";

const rule = testRule("command/setting", '((command name: (_) @name) @finding (#eq? @name ":setting"))', "{operand:0} = {operand:1}");

describe("settings that stand one on a line", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser(rule);
  });
  const read = async (text: string) => analyser.analyse({ path: "test", language: "settings-lines", text }, 10_000);
  const said = async (text: string) => (await read(text)).findings.map(({ message }) => message);

  it("have the names of their section before them", async () => {
    assert.deepEqual(await said('a = 1 # one\n[b."c"]\nd = "x # y"\n[[e]]\nf-g: true\n'), ["a = 1", "b.c.d = x # y", "e.f-g = true"]);
  });

  it("say each item of a list, over lines and behind an indent", async () => {
    assert.deepEqual(await said("a = [\n  \"x]\", # one\n  'y',\n]\nb =\n  u\n  v\nc = 1\n"), [
      "a = x]",
      "a = y",
      "b = u",
      "b = v",
      "c = 1",
    ]);
  });

  it("take the blank of .yarnrc and the colon of .yarnrc.yml", async () => {
    assert.deepEqual(await said('registry "https://a.example"\nnpmRegistryServer: "https://b.example"\n'), [
      "registry = https://a.example",
      "npmRegistryServer = https://b.example",
    ]);
  });

  it("mark the value where it stands", async () => {
    const { findings } = await read('[a]\nb = "c"\n');
    assert.deepEqual(
      findings.map(({ range }) => [range.start.line, range.start.character, range.end.character]),
      [[1, 5, 6]],
    );
  });

  it("print what they start", async () => {
    const text = '[mcp_servers.a]\ncommand = "bash"\nargs = ["-c", "id -u"]\n[alias]\nx = !whoami -a\n';
    assert.deepEqual(await canonical(analyser, "settings-lines", text), ["id -- -u", "whoami -- -a"]);
    assert.deepEqual(await canonical(analyser, "settings-lines", 'notify = ["id", "-g"]\n'), ["id -- -g"]);
  });

  it("say what they could not read", async () => {
    const codes = async (text: string) => (await read(text)).problems.map(({ code, range }) => `${code} ${range?.start.line}`);
    assert.deepEqual(await codes("a = 1\n??? !\n"), ["unparsed 1"]);
    assert.deepEqual(await codes('a = ["x",\n'), ["unparsed 0"]);
    assert.deepEqual(await codes("[a]\n\n# b\n; c\n"), []);
  });

  it("are told by the names of their files", () => {
    const names = [".codex/config.toml", "a/.npmrc", "pip.conf", ".cargo/config.toml", ".yarnrc.yml", "Cargo.toml"];
    assert.deepEqual(
      names.map((name) => analyser.languageOf(name, "") ?? "none"),
      [...Array(5).fill("settings-lines"), "none"],
    );
  });
});

import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { mutations, survives } from "./mutations.ts";
import { canonical, commandSpans, testAnalyser, viaOf } from "./test-analyser.ts";

const settings = `{
  // what runs beside the agent
  "hooks": { "PreToolUse": [{ "matcher": "Bash", "hooks": [{ "type": "command", "command": "nmap a && guard" }] }] },
  "mcpServers": { "db": { "command": "nmap", "args": ["b c", "-v"], "env": { "X": "1" } } },
  "permissions": { "allow": ["Bash(ls)"], "defaultMode": "plan" },
  "tasks": [{ "label": "x", "type": "shell", "command": "nmap d" }],
  "apiKeyHelper": "nmap e",
  "keybinding": { "command": "nmap f" },
}
`;

describe("what the settings of agents and editors start", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });
  const lines = (text: string) => canonical(analyser, "agent-settings", text);

  it("is hooks, tool servers, tasks and helpers, and no other command", async () => {
    assert.deepEqual(await lines(settings), ["nmap -- a", "guard", "nmap -v -- 'b c'", "nmap -- d", "nmap -- e"]);
    assert.deepEqual(
      [...new Set((await viaOf(analyser, "agent-settings", settings)).flat())],
      ["agent-settings:hook", "agent-settings:tool server", "agent-settings:task", "agent-settings:apiKeyHelper"],
    );
  });

  it("is what a container of the project runs, as a text, a list or under names", async () => {
    const text =
      '{"initializeCommand":"nmap a","postCreateCommand":["nmap","b c"],"postStartCommand":{"one":"nmap d","two":["nmap","e"]},"name":"nmap f"}';
    assert.deepEqual(await lines(text), ["nmap -- a", "nmap -- 'b c'", "nmap -- d", "nmap -- e"]);
  });

  it("is marked where it stands", async () => {
    assert.deepEqual(await commandSpans(analyser, "agent-settings", '{"hooks":[{"command":"\\u006emap h; ls"}]}'), ["\\u006emap h", "ls"]);
  });

  for (const [path, language] of [
    [".claude/settings.json", "agent-settings"],
    ["a/.claude/settings.local.json", "agent-settings"],
    [".mcp.json", "agent-settings"],
    [".vscode/tasks.json", "agent-settings"],
    [".devcontainer/devcontainer.json", "agent-settings"],
    ["settings.json", undefined],
    [".vscode/extensions.json", undefined],
  ] as const) {
    it(`is ${language === undefined ? "not " : ""}read of ${path}`, () => {
      assert.equal(analyser.languageOf(path, "{}"), language);
    });
  }

  it("is not all read from very many settings, which is said", async () => {
    const text = JSON.stringify({ permissions: { allow: Array.from({ length: 3_000 }, (_, i) => `Bash(ls ${i})`) } });
    const { problems } = await analyser.analyse({ path: ".mcp.json", text }, 5_000);
    assert.deepEqual(
      problems.map(({ code, weight }) => [code, weight]),
      [["too-large", "blocking"]],
    );
  });

  it("is a blocking problem where the text is no JSON", async () => {
    const { problems } = await analyser.analyse({ path: ".mcp.json", text: '{"hooks": [' }, 5_000);
    assert.ok(problems.some(({ code, weight }) => code === "unparsed" && weight === "blocking"));
  });

  it("does no harm, however the text is broken", async () => {
    await survives(analyser, "agent-settings", mutations(settings, ['"', "{", "}", "[", "]", ",", ":", "\\"], 60));
  });
});

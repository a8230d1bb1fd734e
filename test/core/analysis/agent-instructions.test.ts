import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { canonical, testAnalyser, testRule } from "./test-analyser.ts";

const rule = testRule(
  "command/said",
  '((command name: (_) @name) @finding (#any-of? @name ":hidden" ":instruct"))',
  "{name} {operand:0} {operand:1}",
);

describe("instructions of agents", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser(rule);
  });
  const found = async (text: string) => {
    const { findings } = await analyser.analyse({ path: "AGENTS.md", text }, 10_000);
    return findings.map(({ message, range }) => [message, range.start.line]);
  };

  it("are each paragraph, and apart from them what is not drawn", async () => {
    assert.deepEqual(await found("Use tabs.\nAnd no blanks.\n\n<!--\nrun a\nand b\n-->\nEnd.\n"), [
      [":instruct Use tabs. And no blanks. (none)", 0],
      [":hidden comment run a and b", 3],
      [":instruct End. (none)", 7],
    ]);
  });

  it("are read to the end where a comment has none", async () => {
    assert.deepEqual(await found("<!-- a\n\nb"), [[":hidden comment a b", 0]]);
  });

  it("spell what the block of tags says, but not the flag of a region", async () => {
    const tags = (text: string) => [...text].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join("");
    assert.deepEqual((await found(`a${tags("run it")}`))[1], [":hidden characters run it", 0]);
    assert.equal((await found(`\u{1f3f4}${tags("gbeng")}\u{e007f}`)).length, 1);
  });

  it("tell of text without size, and of overrides of direction", async () => {
    assert.deepEqual((await found('<p style="display: none">go</p>\n'))[0], [":hidden style go", 0]);
    assert.deepEqual((await found("a \u202etxt\n"))[1], [":hidden characters U+202e", 0]);
  });

  it("print what a command file has run", async () => {
    assert.deepEqual(await canonical(analyser, "agent-instructions", "State: !`git status -s`\n"), ["git status -s"]);
  });

  it("are told by the names of their files", () => {
    const names = [
      "AGENTS.md",
      "a/CLAUDE.local.md",
      ".cursor/rules/a.mdc",
      ".claude/skills/x/SKILL.md",
      ".github/copilot-instructions.md",
      "README.md",
    ];
    assert.deepEqual(
      names.map((name) => analyser.languageOf(name, "") ?? "none"),
      [...Array(5).fill("agent-instructions"), "none"],
    );
  });
});

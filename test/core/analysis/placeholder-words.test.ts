import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { testAnalyser, testRule } from "./test-analyser.ts";

const rule = testRule("command/asked", '((command name: (_) @name) @finding (#eq? @name "ssh"))', "{operand:0}");

describe("words in angle brackets", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser(rule);
  });
  const analysed = (text: string) => analyser.analyse({ path: "test", language: "bash", text }, 10_000);
  const said = async (text: string) => (await analysed(text)).findings.map(({ message }) => message);

  it("are something unknown, where a page has its reader fill them in", async () => {
    assert.deepEqual(await said("ssh <user>@<your-host> uptime\n"), ["$user@$your_host"]);
    assert.deepEqual(await said("ssh -p 22 root@<host> uptime\n"), ["root@$host"]);
  });

  it("leave nothing unread at the end of a line, where no shell takes them for a file", async () => {
    const { problems, coverage } = await analysed("ssh <host>\n");
    assert.deepEqual([problems, coverage], [[], "full"]);
  });

  it("stay the files that they are to a shell as well", async () => {
    assert.deepEqual((await analyser.programsOf({ path: "test", language: "bash", text: "sort <in> out\n" }, 10_000)).length, 2);
  });

  it("are files as well in what stands before a line that no shell reads", async () => {
    const programs = await analyser.programsOf({ path: "test", language: "bash", text: "sort <in> out\nssh <host>\n" }, 10_000);
    assert.equal(programs.length, 2);
  });

  it("are files alone where they stand as people write files", async () => {
    for (const text of ["sort <in >out\n", "sort <in>out\n", "cat <<X>out\na\nX\n", "echo '<in> out'\n", "diff <(a) <(b)\n"])
      assert.equal((await analyser.programsOf({ path: "test", language: "bash", text }, 10_000)).length, 1, text);
  });

  it("tell the same of one place once", async () => {
    assert.equal((await said("ssh <user>@h <in> out\n")).length, 1);
  });
});

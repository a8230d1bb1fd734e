import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { canonical, commandSpans, testAnalyser, viaOf } from "./test-analyser.ts";

describe("what a Dockerfile runs", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });
  const lines = (text: string) => canonical(analyser, "dockerfile", text);

  it("reads the shell form", async () => assert.deepEqual(await lines("FROM a\nRUN ssh -R 1:2:3 h\n"), ["ssh -R=1:2:3 -- h"]));

  it("reads the array form as an argument list", async () => {
    assert.deepEqual(await lines('FROM a\nCMD ["ssh", "-R", "1:2:3", "h; x"]\n'), ["ssh -R=1:2:3 -- 'h; x'"]);
  });

  it("reads an array that is no JSON as shell text", async () => {
    assert.deepEqual(await lines("FROM a\nRUN [ -f x ] && nmap h\n"), ["test -f x", "nmap -- h"]);
  });

  it("reads instructions in any case, and several on the way to one command", async () => {
    const text =
      'from a\nrun nmap a\nEntrypoint ["nmap", "b"]\nHEALTHCHECK --interval=5m CMD nmap c\nONBUILD RUN nmap d\nHEALTHCHECK NONE\n';
    assert.deepEqual(await lines(text), ["nmap -- a", "nmap -- b", "nmap -- c", "nmap -- d"]);
    assert.deepEqual(await viaOf(analyser, "dockerfile", text), [
      ["dockerfile:RUN"],
      ["dockerfile:ENTRYPOINT"],
      ["dockerfile:HEALTHCHECK"],
      ["dockerfile:ONBUILD RUN"],
    ]);
  });

  it("joins continuation lines, over comments and blank lines", async () => {
    const text = "FROM a\nRUN nmap \\\n  # a comment\n\n  -p 1 \\  \n  h\nRUN nmap i\n";
    assert.deepEqual(await lines(text), ["nmap -p=1 -- h", "nmap -- i"]);
    assert.deepEqual(await commandSpans(analyser, "dockerfile", text), ["nmap \\\n  # a comment\n\n  -p 1 \\  \n  h", "nmap i"]);
  });

  it("joins a word that a continuation cuts", async () => assert.deepEqual(await lines("FROM a\nRUN nm\\\nap h\n"), ["nmap -- h"]));

  it("heeds the escape directive", async () => {
    assert.deepEqual(await lines("# escape=`\nFROM a\nRUN nmap `\n  h\n"), ["nmap -- h"]);
  });

  it("reads line ends of both kinds", async () => assert.deepEqual(await lines("FROM a\r\nRUN nmap \\\r\n h\r\n"), ["nmap -- h"]));

  it("skips the flags of RUN", async () => {
    assert.deepEqual(await lines("FROM a\nRUN --mount=type=cache,target=/x --network=none nmap h\n"), ["nmap -- h"]);
  });

  it("knows ENV and ARG, and forgets them at the next stage", async () => {
    const text = 'ARG G=g\nFROM a\nENV A=a B="b c"\nENV C c\nARG D=$A.d\nRUN tool $A "$B" $C $D $G $E\nFROM b\nRUN tool $A\n';
    assert.deepEqual(await lines(text), ["tool -- a 'b c' c a.d g \"$E\"", 'tool -- "$A"']);
  });

  it("reads a here-document as the script it is", async () => {
    const text = "FROM a\nRUN <<EOF\nnmap h\nnmap i\nEOF\nRUN nmap j\n";
    assert.deepEqual(await lines(text), ["nmap -- h", "nmap -- i", "nmap -- j"]);
    assert.deepEqual(await commandSpans(analyser, "dockerfile", text), ["nmap h", "nmap i", "nmap j"]);
  });

  it("gives a here-document to the command that reads it", async () => {
    assert.deepEqual(await lines("FROM a\nRUN sh <<'EOF'\nnmap h\nEOF\n"), ["nmap -- h", "sh"].reverse().sort());
  });

  it("reads a here-document by its first line, and Python in it", async () => {
    assert.deepEqual(await lines('FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nimport os\nos.system("nmap h")\nEOF\n'), ["nmap -- h"]);
  });

  it("does not run the here-document of COPY", async () =>
    assert.deepEqual(await lines("FROM a\nCOPY <<EOF /x\nnmap h\nEOF\nRUN nmap i\n"), ["nmap -- i"]));

  it("heeds SHELL", async () => {
    assert.deepEqual(await lines('FROM a\nSHELL ["/usr/bin/python3", "-c"]\nRUN import os; os.system("nmap h")\n'), ["nmap -- h"]);
    assert.deepEqual(await lines('FROM a\nSHELL ["pwsh", "-Command"]\nRUN iwr x\n'), ["invoke-webrequest -Uri=x"]);
    assert.deepEqual(await lines('FROM a\nSHELL ["cmd", "/S", "/C"]\nRUN c^url x\n'), ["curl -- x"]);
  });

  it("says of a line that is no instruction that it is not", async () => {
    const result = await analyser.analyse({ path: "Dockerfile", text: "FROM a\nRUNN x\nRUN nmap h\n" }, 5_000);
    assert.deepEqual(
      result.problems.map(({ code, weight, range }) => [code, weight, range?.start.line]),
      [["unparsed", "blocking", 1]],
    );
  });

  it("keeps an end of file in the middle of an instruction", async () =>
    assert.deepEqual(await lines("FROM a\nRUN nmap h \\"), ["nmap -- h"]));
});

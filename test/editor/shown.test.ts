import assert from "node:assert/strict";
import type { Uri } from "vscode";
import { blocking, note } from "../../extension/core/base/problem.ts";
import { range } from "../../extension/core/base/range.ts";
import type { Action, ActionStatus } from "../../extension/core/session/action.ts";
import { type FilePlace, shownFiles, summary } from "../../extension/editor/views/shown.ts";
import { shownSession } from "../../extension/editor/views/shown-session.ts";
import type { SessionAnswer } from "../../extension/server/protocol.ts";
import { finding } from "../server/finding.ts";
import { say } from "./views/answers.ts";

/** Nothing here looks into an address. */
const uri = {} as Uri;
const placeOf = (path: string): FilePlace => ({ path, uri });

describe("what the findings view shows", () => {
  it("puts the riskiest file first, and files without findings last by name", () => {
    const findings = [finding({ path: "b", severity: "low" }), finding({ path: "c", severity: "critical" })];
    const files = shownFiles(findings, [], [placeOf("z"), placeOf("a")], placeOf);
    assert.deepEqual(
      files.map(({ path }) => path),
      ["c", "b", "a", "z"],
    );
  });

  it("takes what is new for riskier than what was there, and that for riskier than what is gone", () => {
    const [gone, old, fresh] = [
      finding({ path: "gone", severity: "critical", state: "fixed" }),
      finding({ path: "old", severity: "critical", state: "existing" }),
      finding({ path: "fresh", severity: "low", state: "new" }),
    ];
    assert.deepEqual(
      shownFiles([gone, old, fresh], [], [], placeOf).map(({ path }) => path),
      ["fresh", "old", "gone"],
    );
  });

  it("orders the findings of a file in the same way, then by place", () => {
    const findings = [
      finding({ severity: "low" }),
      finding({ severity: "high", range: range(9, 0, 9, 1) }),
      finding({ severity: "high", range: range(2, 0, 2, 1) }),
    ];
    const [file] = shownFiles(findings, [], [], placeOf);
    assert.deepEqual(
      file?.findings.map((one) => [one.severity, one.range.start.line]),
      [
        ["high", 2],
        ["high", 9],
        ["low", 0],
      ],
    );
  });

  it("counts in words what is to be looked at, what was there, what is gone, and what could not be told", () => {
    const findings = [finding({ state: "new" }), finding({ state: "new" }), finding({ state: "existing" }), finding({ state: "fixed" })];
    const problems = [blocking("unparsed", "It cannot be read."), note("unknown-language", "It is not read.")];
    assert.equal(
      summary({ title: "a → b", verdict: "attention", findings, files: [], problems }, say),
      "2 findings, 1 from before, 1 gone, 1 thing that could not be told.",
    );
  });
});

describe("a session in the findings view", () => {
  const action = (id: string, line: number, status: ActionStatus, text: string): Action => ({
    id,
    kind: "shell",
    agent: { name: "claude-code" },
    session: { id: "s" },
    path: "/home/dana/s.jsonl",
    range: range(line, 0, line, 50),
    call: { tool: "Bash" },
    shell: { text, dialect: "posix" },
    status,
    evidence: "self-reported-result",
  });
  const answer = (parts: Partial<SessionAnswer>): SessionAnswer => ({
    root: "file:///",
    verdict: "attention",
    findings: [],
    suppressed: [],
    problems: [],
    stats: { files: 0, coverage: { full: 0, partial: 0, none: 0 }, skipped: {} },
    actions: [],
    sessions: [],
    prompts: [],
    ...parts,
  });

  it("goes by action, and tells what was denied from what ran", () => {
    const shown = shownSession(
      answer({
        actions: [action("1", 1, "executed", "ls\n-l"), action("2", 2, "denied", "cat ~/.ssh/id_rsa"), action("3", 3, "executed", "pwd")],
        findings: [
          finding({ severity: "low", action: { id: "1", range: range(0, 0, 0, 1) } }),
          finding({ severity: "high", action: { id: "2", range: range(0, 0, 0, 1) } }),
        ],
      }),
      uri,
      "s.jsonl",
      say,
    );
    assert.deepEqual(
      shown.files.map(({ label, status, icon }) => [label, status, icon]),
      [
        ["cat ~/.ssh/id_rsa", "denied", "circle-slash"],
        ["ls -l", "executed", "play"],
      ],
    );
  });

  it("keeps a problem with the action it is about, and what is of none with the transcript", () => {
    const [about, loose] = [
      blocking("unresolved-name", "Which?", { path: "/home/dana/s.jsonl", range: range(1, 5, 1, 9) }),
      blocking("cut", "Cut."),
    ];
    const shown = shownSession(answer({ actions: [action("1", 1, "executed", "ls")], problems: [about, loose] }), uri, "s.jsonl", say);
    assert.deepEqual(
      shown.files.map(({ label, problems }) => [label, problems.map(({ code }) => code)]),
      [
        ["ls", ["unresolved-name"]],
        [undefined, ["cut"]],
      ],
    );
  });
});

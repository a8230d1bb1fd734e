import assert from "node:assert/strict";
import { range } from "../../../extension/core/base/range.ts";
import type { Action } from "../../../extension/core/session/action.ts";
import { type ActionFilter, actionIcon, isOutside, statusWords, turnsOf } from "../../../extension/editor/views/actions-tree.ts";
import { finding } from "../../server/finding.ts";
import { say } from "./answers.ts";

const path = "/home/dana/s.jsonl";

function action(id: string, line: number, own: Partial<Action> = {}): Action {
  return {
    id,
    kind: "shell",
    agent: { name: "claude-code" },
    session: { id: "s", cwd: "/shop" },
    path,
    range: range(line, 0, line, 9),
    call: { tool: "Bash" },
    status: "executed",
    evidence: "self-reported-result",
    ...own,
  };
}

const shown = (actions: readonly Action[], filters: readonly ActionFilter[] = [], findings = [finding()].slice(1)) =>
  turnsOf(
    {
      actions,
      findings,
      prompts: [
        { path, line: 2, text: "Make it\nfast" },
        { path, line: 10, text: "Now clean up" },
      ],
    },
    new Set(filters),
    say,
  ).map(({ label, actions: own }) => [label, ...own.map((one) => one.action.id)]);

describe("the actions of a session", () => {
  it("stand below what the user asked for last before them", () => {
    assert.deepEqual(shown([action("a", 1), action("b", 3), action("c", 9), action("d", 11)]), [
      ["Before anything that was asked for", "a"],
      ["Make it fast", "b", "c"],
      ["Now clean up", "d"],
    ]);
  });

  it("of a sub-agent stand below nobody's words", () => {
    const sub = action("x", 5, { path: "/home/dana/agent.jsonl", session: { id: "s", subagentId: "1" } });
    assert.deepEqual(shown([sub]), [["A sub-agent, on another agent's order", "x"]]);
  });

  it("that were only asked for did not run", () => {
    const all = [action("a", 3, { status: "requested" }), action("b", 3, { status: "failed" }), action("c", 3, { status: "denied" })];
    assert.deepEqual(shown(all, ["ran"]), [["Make it fast", "b"]]);
    assert.deepEqual(shown(all, ["denied"]), [["Make it fast", "c"]]);
    assert.equal(statusWords("requested", say), "asked for; nothing says that it ran");
  });

  it("are risky by what was found in them, from medium on", () => {
    const found = [
      finding({ path, severity: "medium", action: { id: "a", range: range(0, 0, 0, 1) } }),
      finding({ path, severity: "low", action: { id: "b", range: range(0, 0, 0, 1) } }),
    ];
    assert.deepEqual(shown([action("a", 3), action("b", 4)], ["risky"], found), [["Make it fast", "a"]]);
    assert.deepEqual(shown([action("a", 3, { status: "denied" })], ["risky", "ran"], found), []);
  });

  it("that were risky and did not run do not look like those that did", () => {
    assert.equal(actionIcon("executed", true), "warning");
    for (const status of ["denied", "requested", "failed"] as const) assert.equal(actionIcon(status, true), actionIcon(status, false));
    assert.notEqual(actionIcon("executed", false), "warning");
  });

  it("reach outside of the folder by what their path comes to, not by how it looks", () => {
    const writes = (file: string): boolean => isOutside(action("w", 3, { file: { path: file } }));
    assert.equal(writes("/shop/a.ts"), false);
    assert.equal(writes("src/a.ts"), false);
    assert.equal(writes("/shop/../etc/passwd"), true);
    assert.equal(writes("../other/a.ts"), true);
    assert.equal(writes("../shop/a.ts"), false);
    assert.equal(writes("/shopping/a.ts"), true);
    assert.equal(writes("~/.ssh/config"), true);
    assert.equal(isOutside(action("w", 3)), false);
  });
});

import assert from "node:assert/strict";
import { range } from "../../../extension/core/base/range.ts";
import { byPlace, writtenBy } from "../../../extension/core/report/same-act.ts";
import type { Action } from "../../../extension/core/session/action.ts";
import { denied, probe, tunnel } from "./handmade.ts";

const { shell: _, file: __, ...call } = denied;
const command: Action = { ...call, shell: { text: "ssh", dialect: "posix" } };
const writing: Action = {
  ...call,
  kind: "file.write",
  status: "executed",
  file: { path: `/home/somebody/project/${tunnel.path}`, after: "…" },
};
const inSession = { ...tunnel, path: "session.jsonl", range: range(4, 90, 4, 120), action: { id: writing.id, range: range(0, 0, 0, 25) } };

describe("findings that belong together", () => {
  it("are those of several rules at one place", () => {
    const other = { ...tunnel, rule: "command/other" };
    assert.deepEqual(byPlace([tunnel, probe, other]), [[tunnel, other], [probe]]);
  });

  it("are not those of two actions, even at the same place of the transcript", () => {
    const second = { ...inSession, action: { ...inSession.action, id: "another" } };
    assert.equal(byPlace([inSession, second]).length, 2);
  });

  it("are what the change brings and the agent's writing of it", () => {
    assert.deepEqual([...writtenBy([tunnel, inSession], () => writing)], [[tunnel, [inSession]]]);
  });

  it("are not the same text in another file, or as a command that was run", () => {
    const elsewhere = { ...writing, file: { path: "/home/somebody/project/other.sh" } };
    assert.equal(writtenBy([tunnel, inSession], () => elsewhere).size, 0);
    assert.equal(writtenBy([tunnel, inSession], () => command).size, 0);
    assert.equal(writtenBy([{ ...tunnel, state: "fixed" }, inSession], () => writing).size, 0);
  });
});

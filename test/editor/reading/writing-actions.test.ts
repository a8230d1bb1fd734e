import assert from "node:assert/strict";

import type { Action } from "../../../extension/core/session/action.ts";
import { writingActions } from "../../../extension/editor/reading/writing-actions.ts";

const start = { line: 0, character: 0 };
const wrote = (id: string, path: string, after: string): Action => ({
  id,
  kind: "file.edit",
  agent: { name: "codex" },
  session: { id: "s" },
  path: "/session.jsonl",
  range: { start, end: start },
  call: { tool: "edit" },
  file: { path, after },
  status: "executed",
  evidence: "self-reported-result",
});

describe("the actions that wrote a hunk", () => {
  const actions = [
    wrote("1", "/project/src/a.ts", "one\n  two\n"),
    wrote("2", "/project/src/b.ts", "one\ntwo\n"),
    wrote("3", "src/a.ts", "two\none\n"),
    wrote("4", "/project/other-src/a.ts", "one\ntwo\n"),
  ];
  const ids = (path: string, lines: readonly string[]) => writingActions(actions, path, lines).map(({ id }) => id);

  it("are those whose text for this file holds each of its lines, the last first", () => {
    assert.deepEqual(ids("src/a.ts", ["  one", "two", ""]), ["3", "1"]);
  });

  it("are none where a line is from elsewhere", () => {
    assert.deepEqual(ids("src/a.ts", ["one", "three"]), []);
  });

  it("are none where no line says anything", () => {
    assert.deepEqual(ids("src/a.ts", ["", "  "]), []);
  });
});

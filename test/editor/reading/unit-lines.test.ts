import assert from "node:assert/strict";

import { linesIn, unitAtLine } from "../../../extension/editor/reading/unit-lines.ts";

const span = (start: number, end: number) => ({ start, end });
const text = (name: string, removed: ReturnType<typeof span>, added: ReturnType<typeof span>) =>
  ({ name, kind: "text", removed, added }) as const;

const edited = text("edited", span(2, 4), span(2, 3));
const deleted = text("deleted", span(8, 10), span(7, 7));
const added = text("added", span(20, 20), span(17, 19));
const mode = { ...text("mode", span(0, 0), span(0, 0)), kind: "mode" } as const;
const units = [mode, edited, deleted, added];

describe("the lines of a unit", () => {
  it("are those it removed on the one side, those it added on the other", () => {
    assert.deepEqual(linesIn(edited, "before"), span(2, 4));
    assert.deepEqual(linesIn(edited, "after"), span(2, 3));
  });

  it("are one line where the other side has none of them", () => {
    assert.deepEqual(linesIn(deleted, "after"), span(7, 8));
    assert.deepEqual(linesIn(added, "before"), span(20, 21));
  });
});

describe("the unit at a line", () => {
  const at = (line: number, side: "before" | "after") => unitAtLine(units, line, side)?.name;

  it("is the one whose lines they are, on either side", () => {
    assert.deepEqual([at(1, "after"), at(2, "after"), at(3, "after")], [undefined, "edited", undefined]);
    assert.deepEqual([at(3, "before"), at(4, "before"), at(9, "before")], ["edited", undefined, "deleted"]);
  });

  it("is the one that took lines away, from the line above to the line below", () => {
    assert.deepEqual([at(5, "after"), at(6, "after"), at(7, "after"), at(8, "after")], [undefined, "deleted", "deleted", undefined]);
  });

  it("is the one whose line it is, where another took lines away just there", () => {
    const gone = text("gone", span(2, 4), span(2, 2));
    const next = text("next", span(4, 5), span(2, 3));
    assert.equal(unitAtLine([gone, next], 2, "after")?.name, "next");
  });

  it("is never one that no line shows", () => {
    assert.equal(at(0, "after"), undefined);
  });
});

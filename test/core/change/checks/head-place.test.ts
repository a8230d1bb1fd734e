import assert from "node:assert/strict";
import { headPlace } from "../../../../extension/core/change/checks/head-place.ts";
import { changed, fileOf } from "../change-builder.ts";

/** The line of the head where a line of the base stood. */
function place(before: string, after: string | undefined, line: number): number {
  const change = fileOf(changed(["a", before, after]));
  const { start, end } = headPlace(
    { change, area: "source", base: { text: before }, ...(after === undefined ? {} : { head: { text: after } }) },
    line,
  );
  assert.deepEqual([start.character, end], [0, start]);
  return start.line;
}

describe("the place in the head of what the base had", () => {
  it("is where the lines were taken out", () => {
    assert.equal(place("a\nb\nc\nd\n", "a\nd\n", 1), 1);
    assert.equal(place("a\nb\nc\nd\n", "a\nd\n", 2), 1);
    assert.equal(place("a\nb\nc\nd\n", "0\n1\na\nX\nd\n", 2), 3);
  });

  it("follows lines that other changes shifted", () => {
    assert.equal(place("a\nb\nc\n", "0\n1\na\nb\nc\n", 2), 4);
    assert.equal(place("a\nb\nc\n", "c\n", 2), 0);
  });

  it("is the beginning of a file that is gone", () => {
    assert.equal(place("a\nb\n", undefined, 1), 0);
  });
});

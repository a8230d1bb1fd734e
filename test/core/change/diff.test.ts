import assert from "node:assert/strict";
import fc from "fast-check";
import { lineIndex } from "../../../extension/core/base/line-index.ts";
import { range } from "../../../extension/core/base/range.ts";
import { lineDiff } from "../../../extension/core/change/diff.ts";
import { lineSet } from "../../../extension/core/change/line-set.ts";
import { linesOf } from "../../../extension/core/change/lines.ts";

describe("a line diff", () => {
  it("is the hunks at zero context lines", () => {
    const { hunks } = lineDiff(["a", "b", "c", "d", "e"], ["a", "B", "c", "e", "f"]);
    assert.deepEqual(hunks, [
      { removed: { start: 1, end: 2 }, added: { start: 1, end: 2 } },
      { removed: { start: 3, end: 4 }, added: { start: 3, end: 3 } },
      { removed: { start: 5, end: 5 }, added: { start: 4, end: 5 } },
    ]);
  });

  it("is empty for equal texts, and whole for one that is new or gone", () => {
    assert.deepEqual(lineDiff(["a"], ["a"]).hunks, []);
    assert.deepEqual(lineDiff([], ["a", "b"]).hunks, [{ removed: { start: 0, end: 0 }, added: { start: 0, end: 2 } }]);
    assert.deepEqual(lineDiff(["a", "b"], []).hunks, [{ removed: { start: 0, end: 2 }, added: { start: 0, end: 0 } }]);
  });

  it("never touches itself, turns the old into the new, and is no longer than the longest common sequence allows", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 14 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const { hunks } = lineDiff(before, after);
        const result: string[] = [];
        let at = 0;
        for (const { removed, added } of hunks) {
          assert.ok(removed.start > at || at === 0);
          result.push(...before.slice(at, removed.start), ...after.slice(added.start, added.end));
          at = removed.end;
        }
        result.push(...before.slice(at));
        assert.deepEqual(result, after);
        const kept = before.length - hunks.reduce((sum, { removed }) => sum + removed.end - removed.start, 0);
        assert.equal(kept, longestCommon(before, after));
      }),
    );
  });

  it("gives up after its budget, and then everything between the common ends is replaced", () => {
    const before = ["same", ...Array.from({ length: 50 }, (_, at) => `x${at % 7}`), "end"];
    const after = ["same", ...Array.from({ length: 50 }, (_, at) => `x${(at * 3 + 1) % 7}`), "end"];
    assert.deepEqual(lineDiff(before, after, 20), {
      hunks: [{ removed: { start: 1, end: 51 }, added: { start: 1, end: 51 } }],
      isShortest: false,
    });
    assert.equal(lineDiff(before, after).isShortest, true);
  });

  it("compares nothing in two long texts that have no line in common, and hardly more where they have a few", () => {
    const side = (name: string): string[] => Array.from({ length: 200_000 }, (_, at) => (at % 50_000 === 9 ? `${at}` : `${name}${at}`));
    const without = (lines: readonly string[]): string[] => lines.filter((line) => !/^\d/.test(line));
    assert.equal(lineDiff(without(side("a")), without(side("b")), 0).isShortest, true);
    assert.equal(lineDiff(side("a"), side("b"), 20).isShortest, true);
  });
});

function longestCommon(before: readonly string[], after: readonly string[]): number {
  let row = after.map(() => 0);
  for (const one of before) {
    const next: number[] = [];
    after.forEach((other, at) => {
      next.push(one === other ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe("the lines of a text", () => {
  it("are numbered as findings are, whatever ends them", () => {
    assert.deepEqual(linesOf("a\nb\r\nc\rd"), ["a\n", "b\r\n", "c\r", "d"]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "\n", "\r", "\r\n", "\u2028"), { maxLength: 20 }), (parts) => {
        const text = parts.join("");
        const lines = linesOf(text);
        assert.equal(lines.join(""), text);
        const index = lineIndex(text);
        assert.deepEqual(
          lines.map((line) => line.replace(/[\r\n]+$/, "")),
          lines.map((_, at) => index.line(at)),
        );
      }),
    );
  });
});

describe("a set of lines", () => {
  const set = lineSet([
    { start: 2, end: 4 },
    { start: 4, end: 5 },
    { start: 7, end: 7 },
    { start: 9, end: 10 },
  ]);

  it("joins what touches and drops what is empty", () => {
    assert.deepEqual(set.spans, [
      { start: 2, end: 5 },
      { start: 9, end: 10 },
    ]);
    assert.equal(set.size, 4);
  });

  it("has its lines and no other", () => {
    assert.deepEqual(
      Array.from({ length: 11 }, (_, line) => set.has(line)).flatMap((has, line) => (has ? [line] : [])),
      [2, 3, 4, 9],
    );
  });

  it("is touched by a range on its lines, but not by the end of one before their first column", () => {
    assert.equal(set.touches(range(0, 0, 2, 1)), true);
    assert.equal(set.touches(range(0, 0, 2, 0)), false);
    assert.equal(set.touches(range(2, 0, 2, 0)), true);
    assert.equal(set.touches(range(4, 5, 8, 0)), true);
    assert.equal(set.touches(range(5, 0, 9, 0)), false);
  });
});

import assert from "node:assert/strict";
import { compactHunks } from "../../../extension/core/change/compact-hunks.ts";
import { lineDiff } from "../../../extension/core/change/diff.ts";
import { linesOf } from "../../../extension/core/change/lines.ts";
import { changed, fileOf } from "./change-builder.ts";
import { changeBetween, randomHistory } from "./random-history.ts";
import { seeded, size } from "./seeded.ts";

/** Each hunk as its lines with signs, between what stands around it. */
function hunks(before: string, after: string): string[] {
  const [old, young] = [linesOf(before), linesOf(after)];
  return lineDiff(old, young).hunks.map(({ removed, added }) =>
    [
      ...old.slice(removed.start, removed.end).map((line) => `-${line}`),
      ...young.slice(added.start, added.end).map((line) => `+${line}`),
    ].join(""),
  );
}

const one = "/**\n * One.\n */\nfunction one() {\n  a();\n}\n\n";
const two = "/**\n * Two.\n */\nfunction two() {\n  b();\n}\n\n";
const three = "/**\n * Three.\n */\nfunction three() {\n  c();\n}\n\n";

describe("hunks that could stand elsewhere", () => {
  it("begin where a thing begins, and not in the middle of what looks alike", () => {
    const plus = two.replace(/^/gm, "+").replace(/\+$/, "");
    assert.deepEqual(hunks(one + three, one + two + three), [plus]);
    assert.deepEqual(hunks(one + two + three, one + three), [plus.replaceAll(/^\+/gm, "-")]);
  });

  it("do not go into a body that looks alike to leave a blank line", () => {
    const price = "def price(order):\n    total = sum(order)\n    return total\n";
    assert.deepEqual(hunks(price, `${price}\n\n${price.replace("price", "cost")}`), [
      "+\n+\n+def cost(order):\n+    total = sum(order)\n+    return total\n",
    ]);
  });

  it("become one with a neighbour that they can reach", () => {
    assert.deepEqual(hunks("x\ny\nend\n", "check\nx\ny\nx\ny\nnew\nend\n"), ["+check\n", "+x\n+y\n+new\n"]);
    assert.deepEqual(hunks("x\ny\nmiddle\nend\n", "check\nx\ny\nx\ny\nmiddle\nnew\nend\n"), ["+check\n+x\n+y\n", "+new\n"]);
  });

  it("never touch each other, and are settled when they are settled", () => {
    for (let seed = 1; seed <= size("COUNTERSIGN_SEQUENCES", 400); seed++) {
      for (const { act, after } of randomHistory(seed, { length: 8 })) {
        for (const { path, before, after: head, hunks: all } of changeBetween(after).files) {
          const where = `seed ${seed}, ${act}, ${path}`;
          for (const [at, hunk] of all.entries()) {
            const previous = all[at - 1];
            if (previous === undefined) continue;
            assert.ok(hunk.added.start > previous.added.end && hunk.removed.start > previous.removed.end, where);
          }
          if (before?.content.kind !== "text" || head?.content.kind !== "text") continue;
          assert.deepEqual(compactHunks(all, linesOf(before.content.verbatim), linesOf(head.content.verbatim)), all, where);
        }
      }
    }
  });

  it("are the same whatever is put in elsewhere, nearly always", () => {
    let [compared, different] = [0, 0];
    for (let seed = 1; seed <= size("COUNTERSIGN_SEQUENCES", 400); seed++) {
      const choices = seeded(seed);
      for (const { after } of randomHistory(seed, { length: 6 })) {
        for (const { path, before, after: head, hunks: all, units, oldPath } of changeBetween(after).files) {
          if (before?.content.kind !== "text" || head?.content.kind !== "text" || oldPath !== undefined || all.length === 0) continue;
          const lines = linesOf(head.content.verbatim);
          const end = (all.at(-1)?.added.end ?? 0) + 4;
          if (end >= lines.length) continue;
          const at = end + choices.below(lines.length - end);
          const more = fileOf(
            changed([path, before.content.verbatim, [...lines.slice(0, at), "something new\n", ...lines.slice(at)].join("")]),
          );
          compared += 1;
          const ids = new Set(more.units.map(({ id }) => id));
          if (!units.every(({ id }) => ids.has(id))) different += 1;
        }
      }
    }
    // Two shortest diffs may have other hunks altogether, and then none of them is the right one.
    assert.ok(compared > 1000 && different <= compared / 200, `${different} of ${compared}`);
  });
});

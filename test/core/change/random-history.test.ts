import assert from "node:assert/strict";
import { type Tree, textOf, writtenOrigin } from "./random-edit.ts";
import { type Act, randomHistory } from "./random-history.ts";

function origins(tree: Tree): Set<number> {
  return new Set([...tree.values()].flatMap((lines) => lines.map(({ origin }) => origin)));
}

describe("a random history", () => {
  it("is the same for the same seed, and another one for the next", () => {
    const story = (seed: number): string =>
      JSON.stringify([...randomHistory(seed, { length: 10 })].map(({ act, after }) => [act, [...after.head]]));
    assert.equal(story(7), story(7));
    assert.notEqual(story(7), story(8));
  });

  it("has every act, and clean ones among those that can be", () => {
    const acts = new Map<Act, number>();
    const clean = new Set<Act>();
    for (let seed = 0; seed < 60; seed++) {
      for (const { act, isClean } of randomHistory(seed, { length: 15 })) {
        acts.set(act, (acts.get(act) ?? 0) + 1);
        if (isClean) clean.add(act);
      }
    }
    assert.equal(acts.size, 11);
    assert.deepEqual([...clean].sort(), ["advance main", "merge main", "rebase", "squash"]);
  });

  it("has in a clean step no line that was not on main or on the branch", () => {
    for (let seed = 0; seed < 200; seed++) {
      for (const { act, isClean, before, after } of randomHistory(seed, { length: 15 })) {
        if (!isClean) continue;
        const known = new Set([...origins(before.head), ...origins(after.base)]);
        const written = [...origins(after.head)].filter((origin) => !known.has(origin));
        assert.deepEqual(written, [], `seed ${seed}, ${act}`);
      }
    }
  });

  it("has no line twice in a file, and marks each where that is asked for", () => {
    for (let seed = 0; seed < 50; seed++) {
      for (const { after } of randomHistory(seed, { length: 10, areLinesMarked: true })) {
        for (const lines of after.head.values()) {
          assert.equal(new Set(lines.map(({ origin }) => origin)).size, lines.length);
          for (const { text, origin } of lines) assert.equal(writtenOrigin(text), origin);
          assert.ok(textOf(lines).split(/\n/).length - lines.length <= 1);
        }
      }
    }
  });
});

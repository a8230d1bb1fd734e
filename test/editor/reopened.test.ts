import assert from "node:assert/strict";
import { hasSameUnits, reopened, reopenedWords } from "../../extension/editor/reopened.ts";
import { answerOf, itemView, say, unitView, verified } from "./views/answers.ts";

const [one, two, three] = ["1".repeat(64), "2".repeat(64), "3".repeat(64)] as const;

describe("what a new answer opened again", () => {
  it("is a verified change that is another now, with what is to be read in its place", () => {
    const before = answerOf([verified({ id: one }), unitView({ id: two })]);
    const after = answerOf([unitView({ id: three, isStale: true }), unitView({ id: two, isStale: true })]);
    const found = reopened(before, after);
    assert.equal(found.lost, 1);
    assert.deepEqual(
      found.units.map(({ id }) => id),
      [three],
    );
    assert.equal(reopenedWords(found, say), "1 unit that was verified is another now.");
  });

  it("is a change that lost its mark where it stands", () => {
    const found = reopened(answerOf([verified({ id: one })]), answerOf([unitView({ id: one, isStale: true })]));
    assert.equal(found.lost, 1);
    assert.equal(found.units.length, 1);
  });

  it("is told apart from another word on the same content, whatever was done about it", () => {
    assert.ok(hasSameUnits(undefined, answerOf([unitView({ id: one })])));
    assert.ok(hasSameUnits(answerOf([verified({ id: one })]), answerOf([unitView({ id: one })])));
    assert.ok(!hasSameUnits(answerOf([verified({ id: one })]), answerOf([unitView({ id: two })])));
  });

  it("is not what was verified and has gone, nor what was never verified", () => {
    assert.equal(reopened(answerOf([verified({ id: one })]), answerOf([])).lost, 0);
    assert.equal(reopened(answerOf([unitView({ id: one })]), answerOf([unitView({ id: two })])).lost, 0);
    assert.equal(reopenedWords(reopened(answerOf([]), answerOf([])), say), undefined);
  });

  it("tells units of equal content apart", () => {
    const before = answerOf([verified({ id: one, ordinal: 0 }), verified({ id: one, ordinal: 1 })]);
    assert.equal(reopened(before, answerOf([verified({ id: one, ordinal: 0 }), unitView({ id: one, ordinal: 1 })])).lost, 1);
  });

  it("is an answer that no longer holds, and not reading, which the changes tell of", () => {
    const settled = answerOf([], [itemView({ state: "satisfied" }), itemView({ id: "view:a", settling: "view", state: "satisfied" })]);
    const open = answerOf([], [itemView({ state: "stale" }), itemView({ id: "view:a", settling: "view", state: "stale" })]);
    assert.equal(reopenedWords(reopened(settled, open), say), "1 settled item is open again.");
  });

  it("is nothing where another repository is reviewed, or none was before", () => {
    const other = answerOf([unitView({ id: two })], [], { root: "file:///other/" });
    assert.equal(reopened(answerOf([verified({ id: one })]), other).lost, 0);
    assert.equal(reopened(undefined, other).lost, 0);
  });
});

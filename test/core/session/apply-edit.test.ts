import assert from "node:assert/strict";
import { applyEdit } from "../../../extension/core/session/apply-edit.ts";

describe("an edit put into its file", () => {
  it("replaces the one place, and says where the new text stands", () => {
    assert.deepEqual(applyEdit("a-b-c", "b", "xyz", false), { text: "a-xyz-c", added: [{ start: 2, end: 5 }] });
  });

  it("replaces every place where all are meant", () => {
    const added = [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ];
    assert.deepEqual(applyEdit("a-a", "a", "xy", true), { text: "xy-xy", added });
  });

  it("cannot tell where the text is not there, or which of several is meant", () => {
    assert.equal(applyEdit("abc", "z", "x", false), undefined);
    assert.equal(applyEdit("abc", "z", "x", true), undefined);
    assert.equal(applyEdit("a-a", "a", "x", false), undefined);
  });

  it("takes an edit of nothing for the first text of an empty file alone", () => {
    assert.deepEqual(applyEdit("", "", "x", false), { text: "x", added: [{ start: 0, end: 1 }] });
    assert.equal(applyEdit("abc", "", "x", false), undefined);
  });
});

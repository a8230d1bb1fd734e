import assert from "node:assert/strict";
import { changeDigest } from "../../../extension/core/change/change-digest.ts";
import { changed, digest, type Edit } from "./change-builder.ts";

function digestOf(...edits: readonly Edit[]): string {
  return changeDigest(
    changed(...edits).files.flatMap(({ units }) => units),
    digest,
  );
}

describe("the digest of a change", () => {
  it("does not depend on the order of the units", () => {
    const ids = [{ id: "b" }, { id: "a" }, { id: "c" }];
    assert.equal(changeDigest(ids, digest), changeDigest([...ids].reverse(), digest));
  });

  it("counts units that are there more than once", () => {
    assert.notEqual(digestOf(["a", "q\n", "x\nq\n"]), digestOf(["a", "q\n", "x\nq\nx\n"]));
  });

  it("does not run two ids into one", () => {
    assert.notEqual(changeDigest([{ id: "ab" }, { id: "c" }], digest), changeDigest([{ id: "a" }, { id: "bc" }], digest));
  });

  it("is that of an empty change, and of no other, where nothing changed", () => {
    assert.equal(digestOf(), digestOf(["a", "x\n", "x\n"]));
    assert.notEqual(digestOf(), digestOf(["a", undefined, ""]));
  });
});

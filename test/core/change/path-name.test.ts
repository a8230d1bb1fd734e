import assert from "node:assert/strict";
import fc from "fast-check";
import { pathName } from "../../../extension/core/change/path-name.ts";

const bytes = (...parts: (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))));

describe("a path name", () => {
  it("is the UTF-8 name as it is", () => {
    assert.equal(pathName(bytes("a/größe \t\n.sh")), "a/größe \t\n.sh");
    assert.equal(pathName(bytes("back\\slash")), "back\\slash");
  });

  it("spells out the bytes that are no UTF-8, and keeps the rest", () => {
    assert.equal(pathName(bytes("ä", 0xff, "b\\", 0xc3, ".sh")), "ä\\xffb\\\\\\xc3.sh");
  });

  it("is never the same for two names", () => {
    assert.notEqual(pathName(bytes("a", 0xff)), pathName(bytes("a\\xff")));
    const name = fc.array(fc.constantFrom("a", "\\", "x", "ff", "ä", 0xff, 0xc3, 0xa4), { maxLength: 6 }).map((parts) => bytes(...parts));
    fc.assert(
      fc.property(name, name, (one, other) => {
        assert.equal(pathName(one) === pathName(other), one.equals(other));
      }),
      { numRuns: 1000 },
    );
  });
});

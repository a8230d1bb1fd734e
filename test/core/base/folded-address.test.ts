import assert from "node:assert/strict";
import { foldedAddress } from "../../../extension/core/base/folded-address.ts";

describe("the addresses of one person", () => {
  const cases: readonly [string, string, boolean][] = [
    ["rita@example.org", "Rita@Example.ORG", true],
    ["rita@example.org", " rita@example.org ", true],
    ["rita@example.org", "rita+review@example.org", true],
    ["rita@example.org", "ｒita@example.org", true],
    ["rita@example.org", "rita@example.com", false],
    ["rita@example.org", "tom@example.org", false],
    ["12+rita@users.noreply.github.com", "rita@users.noreply.github.com", true],
    ["12+rita@users.noreply.github.com", "12+tom@users.noreply.github.com", false],
    ["12-rita@users.noreply.gitlab.com", "34-tom@users.noreply.gitlab.com", false],
    ["+one@example.org", "+two@example.org", false],
    ["rita", "Rita", true],
  ];
  for (const [one, other, isSame] of cases) {
    it(`${one} and ${other} are ${isSame ? "one" : "two"}`, () => {
      assert.equal(foldedAddress(one) === foldedAddress(other), isSame);
    });
  }
});

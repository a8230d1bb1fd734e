import assert from "node:assert/strict";
import { range } from "../../extension/core/base/range.ts";
import { broughtBy } from "../../extension/server/brought-by.ts";
import { finding } from "./finding.ts";

describe("what a change brought", () => {
  it("leaves out what the base has, wherever it stands now", () => {
    const before = finding({ fingerprint: "1:aa:0", range: range(1, 0, 1, 3) });
    const moved = finding({ fingerprint: "1:aa:0", range: range(9, 0, 9, 3) });
    assert.deepEqual(broughtBy([before], [moved]), []);
  });

  it("counts equal findings: a third one beside two is new", () => {
    const [first, second, third] = [
      finding({ fingerprint: "1:aa:0" }),
      finding({ fingerprint: "1:aa:1" }),
      finding({ fingerprint: "1:aa:2" }),
    ];
    assert.deepEqual(broughtBy([first, second], [first, second, third]), [third]);
  });

  it("brings everything where the base has nothing", () => {
    assert.deepEqual(broughtBy([], [finding()]), [finding()]);
  });
});

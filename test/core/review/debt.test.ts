import assert from "node:assert/strict";
import { debtOf } from "../../../extension/core/review/debt.ts";
import type { ReviewedUnit } from "../../../extension/core/review/reviewed-unit.ts";
import { reviewed } from "./checklist/checklist-builder.ts";

function debt(units: readonly ReviewedUnit[], verified: readonly ReviewedUnit[]) {
  return debtOf({ units, linesOf: ({ added }) => added.end - added.start, isVerified: (unit) => verified.includes(unit) });
}

describe("the debt of a change", () => {
  it("is what nobody verified, weighed by its risk", () => {
    const high = reviewed({ author: "agent", risk: "high", lines: 20 });
    const done = reviewed({ author: "agent", risk: "low", lines: 50, id: "2" });
    const left = reviewed({ author: "agent", risk: "low", lines: 50, id: "3" });
    const { coverage, ...rest } = debt([high, done, left], [done]);
    assert.equal(coverage.toFixed(3), "0.417");
    assert.deepEqual(rest, { lines: 120, unverifiedLines: 70, weighted: 130, minutes: 14, sittings: 1, knownShare: 1 });
  });

  it("is nothing for an empty change, and leaves generated lines out", () => {
    assert.deepEqual(debt([], []), { lines: 0, unverifiedLines: 0, coverage: 1, weighted: 0, minutes: 0, sittings: 0, knownShare: 1 });
    assert.equal(debt([reviewed({ lines: 9, label: { area: "generated" } })], []).unverifiedLines, 0);
  });

  it("takes lines of unknown origin for an agent's, and says that they are unknown", () => {
    const { weighted, knownShare } = debt([reviewed({ lines: 4 }), reviewed({ lines: 4, author: "human", id: "2" })], []);
    assert.deepEqual([weighted, knownShare], [10, 0.5]);
  });
});

import assert from "node:assert/strict";

import type { MarkView } from "../../../extension/core/report/checklist-view.ts";
import { unitState, unitStateWords } from "../../../extension/editor/reading/unit-state.ts";
import { say } from "../views/answers.ts";

const mark = (more: Partial<MarkView> = {}): MarkView => ({
  who: { name: "Ada", email: "ada@example.invalid" },
  at: "2026-01-01T00:00:00.000Z",
  how: "explicit",
  isExact: true,
  ...more,
});

describe("the state of a unit", () => {
  it("is verified only with a mark among these lines", () => {
    assert.equal(unitState({ isVerified: true, isStale: false, marks: [mark({ isExact: false }), mark()] }), "verified");
    assert.equal(unitState({ isVerified: true, isStale: false, marks: [mark({ isExact: false })] }), "carried");
  });

  it("is stale where a mark was enough once, and open where there was none", () => {
    assert.equal(unitState({ isVerified: false, isStale: true, marks: [] }), "stale");
    assert.equal(unitState({ isVerified: false, isStale: false, marks: [mark({ isExact: false })] }), "stale");
    assert.equal(unitState({ isVerified: false, isStale: false, marks: [] }), "open");
  });

  it("is open where it was only seen, and says by whom", () => {
    const seen = { isVerified: false, isStale: false, marks: [mark({ how: "viewed" }), mark({ agent: "codex" })] };
    assert.equal(unitState(seen), "open");
    assert.equal(unitStateWords(seen, say), "seen by Ada, codex (an agent), not verified");
  });

  it("has words of its own for each", () => {
    const words = [
      { isVerified: true, isStale: false, marks: [mark()] },
      { isVerified: true, isStale: false, marks: [mark({ isExact: false })] },
      { isVerified: false, isStale: true, marks: [] },
      { isVerified: false, isStale: false, marks: [] },
    ].map((unit) => unitStateWords(unit, say));
    assert.equal(new Set(words).size, 4);
    assert.match(words[0] ?? "", /^verified by Ada$/);
    assert.match(words[2] ?? "", /^stale · changed since/);
  });
});

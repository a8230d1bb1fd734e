import assert from "node:assert/strict";
import type { Severity } from "../../../extension/core/base/finding.ts";
import { mostSpecificFirst } from "../../../extension/core/base/most-specific.ts";
import { type Range, range } from "../../../extension/core/base/range.ts";

describe("of several findings at one place", () => {
  const order = (...findings: readonly (readonly [name: string, Range, Severity])[]): string[] =>
    mostSpecificFirst(findings.map(([name, where, severity]) => ({ name, range: where, severity }))).map(({ name }) => name);

  it("the one that marks the fewest characters is meant first, however grave another is", () => {
    assert.deepEqual(
      order(["lines", range(1, 9, 3, 1), "critical"], ["command", range(1, 0, 1, 30), "critical"], ["word", range(1, 20, 1, 25), "low"]),
      ["word", "command", "lines"],
    );
  });

  it("the gravest is meant first where they mark as many, and else the one that was told first", () => {
    const here = range(0, 0, 0, 5);
    assert.deepEqual(order(["mild", here, "medium"], ["grave", here, "critical"], ["also grave", here, "critical"]), [
      "grave",
      "also grave",
      "mild",
    ]);
  });
});

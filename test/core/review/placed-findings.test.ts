import assert from "node:assert/strict";
import type { Finding } from "../../../extension/core/base/finding.ts";
import { range } from "../../../extension/core/base/range.ts";
import { placeFindings } from "../../../extension/core/review/placed-findings.ts";
import { changed } from "../change/change-builder.ts";

function at(line: number, more: Partial<Finding> = {}): Finding {
  return {
    rule: "command/x",
    category: "tunnel",
    severity: "high",
    confidence: "high",
    message: "x",
    path: "a.sh",
    range: range(line, 0, line, 3),
    related: [],
    via: [],
    labels: {},
    fingerprint: "1:a:0",
    ...more,
  };
}

/** The first added line of the unit that each finding is under, or -1. */
function places(before: string, after: string, findings: readonly Finding[]): number[] {
  const placed = placeFindings(changed(["a.sh", before, after]).files, findings);
  return findings.map((finding) => [...placed].find(([, under]) => under.includes(finding))?.[0].added.start ?? -1);
}

describe("the unit of a finding", () => {
  const before = "one\ntwo\nthree\nfour\nfive\nsix\n";
  const after = "ONE\ntwo\nthree\nFOUR\nfive\nsix\n";

  it("is the one whose lines it touches", () => {
    assert.deepEqual(places(before, after, [at(0), at(3)]), [0, 3]);
  });

  it("is the one that the value comes from, where the finding's own lines are unchanged", () => {
    const used = at(5, { related: [{ path: "a.sh", range: range(0, 0, 0, 3), message: "assigned here" }] });
    assert.deepEqual(places(before, after, [used]), [0]);
  });

  it("is the nearest above, where nothing says more", () => {
    assert.deepEqual(places(before, after, [at(2), at(5)]), [0, 3]);
  });

  it("is the one that took lines out of the middle of it", () => {
    const files = places("a\nb\nc\n", "a\nc\n", [at(0, { range: range(0, 0, 1, 1) })]);
    assert.deepEqual(files, [1]);
  });

  it("is looked up in the old lines for a finding that is no more", () => {
    const placed = placeFindings(changed(["a.sh", "x\nbad\ny\nz\n", "x\ny\nZ\n"]).files, [at(1, { state: "fixed" })]);
    assert.deepEqual(
      [...placed.keys()].map(({ removed }) => removed.start),
      [1],
    );
  });

  it("is none for a file that the change does not have", () => {
    assert.deepEqual(places(before, after, [at(0, { path: "b.sh" })]), [-1]);
  });
});

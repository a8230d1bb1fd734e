import assert from "node:assert/strict";
import { blocking, type Problem } from "../../../extension/core/base/problem.ts";
import { range } from "../../../extension/core/base/range.ts";
import { lineDiff } from "../../../extension/core/change/diff.ts";
import { lineSet } from "../../../extension/core/change/line-set.ts";
import { linesOf } from "../../../extension/core/change/lines.ts";
import { isUnresolved, weighedProblems } from "../../../extension/core/review/problem-weights.ts";
import { unresolvedCodes } from "../../../extension/core/shell/machine.ts";

function weights(before: string, then: readonly Problem[], after: string, now: readonly Problem[]): string[] {
  const { hunks } = lineDiff(linesOf(before), linesOf(after));
  const file = { hunks, addedLines: lineSet(hunks.map(({ added }) => added)) };
  return weighedProblems(file, { text: after, problems: now }, { text: before, problems: then }).map(({ weight }) => weight);
}

const unparsed = (startLine: number, endLine: number): Problem => blocking("unparsed", "No.", { range: range(startLine, 0, endLine, 1) });

describe("the weight of a problem", () => {
  it("is excused once for each equal problem of the base", () => {
    assert.deepEqual(weights("x\nx\n", [unparsed(0, 0)], "new\nx\nx\n", [unparsed(1, 1), unparsed(2, 2)]), ["note", "blocking"]);
  });

  it("blocks where lines were taken out of its middle, not beside it", () => {
    const before = "a\nb\nc\nd\n";
    assert.deepEqual(weights(before, [unparsed(0, 2)], "a\nc\nd\n", [unparsed(0, 1)]), ["blocking"]);
    assert.deepEqual(weights(before, [unparsed(2, 3)], "a\nc\nd\n", [unparsed(1, 2)]), ["note"]);
  });

  it("blocks for what speaks of the whole file, whatever the base had", () => {
    assert.deepEqual(weights("a\n", [blocking("too-large", "No.")], "a\nb\n", [blocking("too-large", "No.")]), ["blocking"]);
  });

  it("is raised for each code that the lowering gives to what it cannot resolve", () => {
    for (const code of unresolvedCodes) assert.equal(isUnresolved(blocking(code, "No.")), true, code);
  });
});

/** Expectations rewritten together with the code they speak of: what a test expects, and what a snapshot holds. */
import { range } from "../../../base/range.ts";
import type { Check, CheckInput } from "../check.ts";
import { basePath } from "../head-place.ts";
import { assertionChanges, changedAssertions, isConstant } from "./assertion-changes.ts";

/** Another literal behind the same matcher, in a change that also touches source. */
export const expectedValueChanged: Check = (input) => {
  if (!touchesSource(input)) return [];
  return assertionChanges(input).flatMap((change) =>
    changedAssertions(change).flatMap(({ was, is, wasShape, isShape }) => {
      if (wasShape.matcher !== isShape.matcher || wasShape.isNegated !== isShape.isNegated) return [];
      const at = wasShape.operands.findIndex((operand, index) => operand !== isShape.operands[index]);
      const [from = "", to = ""] = [wasShape.operands[at], isShape.operands[at]];
      if (!isConstant(from) || !isConstant(to)) return [];
      return [
        {
          path: change.is.file.change.path,
          range: is.range,
          words: { test: change.is.title, from, to },
          was: { path: basePath(change.was.file), range: was.range },
          tokens: [was.text, is.text],
        },
      ];
    }),
  );
};

const snapshot =
  /(^|\/)__snapshots__\/|\.(snap|ambr|approved\.\w+|golden)$|(^|\/)(testdata|goldens?|snapshots)\/[^/]+(\/[^/]+)*\.(golden|txt|json|html|out|snap|svg)$/;

/** A snapshot that loses lines, in a change that also touches source. */
export const snapshotRewritten: Check = (input) => {
  if (!touchesSource(input)) return [];
  return input.files.flatMap(({ change }) => {
    const [first] = change.addedLines.spans;
    if (!snapshot.test(change.path) || change.before === undefined || first === undefined || change.removed === 0) return [];
    return [
      {
        path: change.path,
        range: range(first.start, 0, first.start, 0),
        words: { lines: change.removed === 1 ? "one line" : `${change.removed} lines` },
        tokens: [change.path],
      },
    ];
  });
};

function touchesSource({ files }: CheckInput): boolean {
  return files.some(
    ({ area, change }) =>
      area === "source" && !snapshot.test(change.path) && change.before !== undefined && change.added + change.removed > 0,
  );
}

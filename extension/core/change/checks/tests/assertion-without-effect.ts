/** Assertions that a change writes and that can never fail: without a matcher, of a constant, or of a value with itself. */
import type { OutlinePart } from "../../../base/outline.ts";
import type { Check, Sighting } from "../check.ts";
import { without } from "../multiset.ts";
import { partsOf } from "../outlined-part.ts";
import { isConstant } from "./assertion-changes.ts";
import { assertionShape, splitTokens } from "./assertion-shape.ts";
import { isCollected } from "./test-pairs.ts";

export const assertionWithoutEffect: Check = ({ files }) =>
  files.flatMap(({ change, base, head }) => {
    if (head === undefined || !isCollected(change.path, head.language)) return [];
    const written = without(partsOf(head, "assertion"), partsOf(base, "assertion"), ({ text }) => text);
    return written.flatMap((part): Sighting[] => {
      const why = emptiness(part, head.language);
      if (why === undefined || !change.addedLines.touches(part.range)) return [];
      return [{ path: change.path, range: part.range, words: { assertion: part.text, why }, tokens: [part.text] }];
    });
  });

/** As a clause, or undefined where the assertion can fail. */
function emptiness(part: OutlinePart, language: string | undefined): string | undefined {
  const tokens = part.text.split(" ").filter((token) => token !== ";");
  if (language === "python" && tokens[0] === "assert" && tokens[1] === "(" && tokens.at(-1) === ")") {
    const parts = splitTokens(tokens.slice(2, -1), ",");
    if (parts.length > 1 && !tokens.slice(2, -1).includes("for")) return "a pair is always true";
  }
  if (tokens[0] === "expect" && tokens[1] === "(" && language !== "ruby") {
    const last = tokens.at(-1) ?? "";
    if (tokens.filter((token) => token === "(").length === tokens.filter((token) => token === ")").length && last === ")") {
      const shape = assertionShape(part);
      if (shape !== undefined && shape.matcher === "" && shape.operands.length <= 1) return "it has no matcher";
    }
    if (/^to[A-Z]\w*$/.test(last)) return "its matcher is not called";
  }
  const shape = assertionShape(part);
  if (shape === undefined || shape.operands.length === 0) return undefined;
  const [first = "", second] = shape.operands;
  if (
    shape.operands.every(isConstant) &&
    (shape.matcher !== "" || tokens[0] === "assert") &&
    isMet(shape.matcher, shape.isNegated, shape.operands)
  )
    return "it compares constants";
  const isComparison =
    /^(==|===|is|equal|strictEqual|deepEqual|deepStrictEqual|assertEqual|assertIs|toBe|toEqual|toStrictEqual|assert_equal|Equal|eq|eql|same)$/;
  if (second !== undefined && first === second && !shape.isNegated && isComparison.test(shape.matcher) && !/[(]/.test(first))
    return "it compares a value with itself";
  return undefined;
}

/** Whether constants meet the matcher: one that always fails is a way to fail a test, not to pass it. */
function isMet(matcher: string, isNegated: boolean, operands: readonly string[]): boolean {
  const [first = "", second] = operands;
  const isFalse = /^(false|False|nil|null|None|undefined|0|""|'')$/.test(first);
  if (second !== undefined) return (first === second) !== isNegated && !/^(fail|!=|!==|not)/.test(matcher);
  if (
    /^(fail|flunk|raises|throws|Error|Fatal|Errorf|Fatalf|refute|assertFalse|False|isFalse|notOk|false|falsy|toBeFalsy|Nil|Fail|FailNow)/.test(
      matcher,
    )
  )
    return false;
  return isFalse === isNegated;
}

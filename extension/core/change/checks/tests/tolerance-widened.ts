/** Numbers in assertions that a change moves to where more passes: tolerances, bounds, digits. */

import type { Check } from "../check.ts";
import { basePath } from "../head-place.ts";
import { assertionChanges, comparable } from "./assertion-changes.ts";

const number = /^\d[\d_]*(\.\d+)?(e[+-]?\d+)?$/i;
/** Words before a number that say how far off a value may be. */
const tolerance =
  /^(abs|rel|tol|atol|rtol|abs_tol|rel_tol|delta|epsilon|eps|tolerance|within|be_within|threshold|max_diff|maxDiff|precision_loss|margin)$/i;
/** Of these the last argument is a tolerance; of those the digits that must agree. */
const lastIsTolerance = /^(InDelta|InEpsilon|closeTo|approximately|assert_in_delta|assert_in_epsilon)$/;
const lastIsDigits = /^(toBeCloseTo|assertAlmostEqual|assert_almost_equal)$/;

export const toleranceWidened: Check = (input) =>
  assertionChanges(input).flatMap((changes) => {
    const { was: wasTest, is: isTest } = changes;
    const { removed, added } = comparable(changes);
    return removed.flatMap((was) => {
      const found = added
        .map((is) => ({ is, change: loosened(was.text.split(" "), is.text.split(" ")) }))
        .find(({ change }) => change !== undefined);
      if (found?.change === undefined) return [];
      return [
        {
          path: isTest.file.change.path,
          range: found.is.range,
          words: { test: isTest.title, from: found.change.from, to: found.change.to },
          was: { path: basePath(wasTest.file), range: was.range },
          tokens: [was.text, found.is.text],
        },
      ];
    });
  });

/** The one number in which two assertions differ, if more passes with the second. */
function loosened(was: readonly string[], is: readonly string[]): { from: string; to: string } | undefined {
  if (was.length !== is.length) return undefined;
  const differing = was.flatMap((token, at) => (token === is[at] ? [] : [at]));
  const [at] = differing;
  if (at === undefined || differing.length !== 1) return undefined;
  const [from = "", to = ""] = [was[at], is[at]];
  if (!number.test(from) || !number.test(to)) return undefined;
  const grows = Number(to.replaceAll("_", "")) > Number(from.replaceAll("_", ""));
  const isMore = wantsMore(was, at);
  return isMore !== undefined && isMore === grows ? { from, to } : undefined;
}

/** Whether a greater number at this place lets more pass; undefined where nothing says so. */
function wantsMore(tokens: readonly string[], at: number): boolean | undefined {
  const before = tokens.slice(Math.max(0, at - 3), at).filter((token) => token !== "(" && token !== "=" && token !== ":");
  const word = before.at(-1) ?? "";
  if (tolerance.test(word)) return true;
  if (word === "places" || word === "decimal" || word === "significant") return false;
  const isFailing = tokens[0] === "if";
  if (word === "<" || word === "<=") return !isFailing;
  if (word === ">" || word === ">=") return isFailing;
  const call = tokens.findLast(
    (token, index) =>
      index < at &&
      (lastIsTolerance.test(token) ||
        lastIsDigits.test(token) ||
        /^to(BeLess|BeGreater)|^assert(Less|Greater)|^(Less|Greater)/.test(token)),
  );
  if (call === undefined) return undefined;
  const isLast = [")", ";", undefined].includes(tokens[at + 1]) || lastIsDigits.test(call);
  if (/Less/.test(call)) return true;
  if (/Greater/.test(call)) return false;
  if (!isLast || (tokens[at - 1] !== "," && !(call === "toBeCloseTo"))) return undefined;
  return lastIsTolerance.test(call);
}

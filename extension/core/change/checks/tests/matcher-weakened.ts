/** Assertions that look at the same value as before and ask less of it. */

import type { Check } from "../check.ts";
import { basePath } from "../head-place.ts";
import { assertionChanges, changedAssertions } from "./assertion-changes.ts";
import { type AssertionShape, raising, strength } from "./assertion-shape.ts";

export const matcherWeakened: Check = (input) =>
  assertionChanges(input).flatMap((change) =>
    changedAssertions(change).flatMap(({ was, is, wasShape, isShape }) =>
      isWeaker(wasShape, isShape)
        ? [
            {
              path: change.is.file.change.path,
              range: is.range,
              words: { test: change.is.title, from: shown(wasShape), to: shown(isShape) },
              was: { path: basePath(change.was.file), range: was.range },
              tokens: [was.text, is.text],
            },
          ]
        : [],
    ),
  );

const anyError = /^(Exception|BaseException|Error|StandardError)$/;

function isWeaker(was: AssertionShape, is: AssertionShape): boolean {
  if (raising.test(was.matcher)) return isWiderError(was, is);
  const before = strength(was);
  const after = strength(is);
  return before !== undefined && after !== undefined && after < before;
}

function isWiderError(was: AssertionShape, is: AssertionShape): boolean {
  if (was.matcher === "ErrorIs" || was.matcher === "ErrorAs") return is.matcher === "Error";
  if (was.matcher !== is.matcher) return false;
  if (is.operands.length < was.operands.length) return true;
  return is.operands.some((operand, at) => anyError.test(operand) && !anyError.test(was.operands[at] ?? "Error"));
}

function shown({ matcher, isNegated, operands }: AssertionShape): string {
  if (matcher === "") return "a truth";
  const words = isNegated ? `not ${matcher}` : matcher;
  return raising.test(matcher) ? `${words}(${operands.slice(-1).join("")})` : words;
}

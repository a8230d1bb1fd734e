/** What an operator makes of two values. */
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import { allSources, hasText, oneOf, optionsOf, unknownValue, type Value } from "./abstract-value.ts";
import { concat, folds, formatPercent } from "./folding.ts";
import type { Names } from "./names.ts";

/** For each pair of what either may be. */
export function combined(names: Names, node: SyntaxNode, operator: string, left: Value, right: Value): Value {
  // `||=`, `??=`: what was there, or what is assigned.
  if (operator === "||" || operator === "??" || operator === "&&") return oneOf([right, left], names.segments(node));
  const pairs = optionsOf(left).flatMap((a) => optionsOf(right).map((b) => [a, b] as const));
  return oneOf(
    pairs.map(([a, b]) => {
      let value: Value | undefined;
      if (operator === "+") value = concat([a, b]);
      else if (operator === "%" && hasText(a)) value = formatPercent(a.word, b);
      else if (operator === "/") value = folds["join-path"]?.({ self: a, positional: [b], named: new Map() });
      if (value === undefined) return unknownValue(undefined, names.segments(node), allSources([a, b]));
      return operator === "/" && a.path !== undefined ? { ...value, path: a.path } : value;
    }),
    names.segments(node),
  );
}

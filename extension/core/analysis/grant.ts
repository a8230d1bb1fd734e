/**
 * What configuration lets happen without a command: effects that stand beside the canonical program, and not in it. Only rules about
 * capabilities are asked of them.
 */
import type { Span } from "../base/range.ts";
import type { Line } from "../shell/program.ts";

/** `name` begins with a colon; `place` is in the document. */
export function grantLine(name: string, words: readonly string[], place: Span, via: readonly string[]): Line {
  const span = { start: place.start, end: place.end };
  const word = (value: string) => ({ value, segments: [{ from: 0, to: value.length, ...span, exact: false }] });
  return {
    derived: true,
    stages: [
      {
        name: word(name),
        table: undefined,
        sub: [],
        options: [],
        operands: words.map(word),
        via,
        places: [],
        dialect: "arguments",
        span,
        related: [],
        through: [],
      },
    ],
  };
}

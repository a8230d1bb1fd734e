/** A set of 0-based lines, as spans: which lines a change wrote, or took away. */
import type { LineSpan, Range } from "../base/range.ts";

export type { LineSpan };

export interface LineSet {
  /** In order, not empty, not touching each other. */
  readonly spans: readonly LineSpan[];
  /** How many lines. */
  readonly size: number;
  has(line: number): boolean;
  /** Whether a range has a character, or its place if it is empty, on one of the lines. */
  touches(range: Range): boolean;
}

/** `spans` in ascending order; empty ones are dropped. */
export function lineSet(spans: Iterable<LineSpan>): LineSet {
  const merged: LineSpan[] = [];
  for (const span of spans) {
    if (span.end <= span.start) continue;
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  const touchesLines = (start: number, end: number): boolean => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const found = merged[low];
    return found !== undefined && found.start < end;
  };
  return {
    spans: merged,
    size: merged.reduce((sum, span) => sum + span.end - span.start, 0),
    has: (line) => touchesLines(line, line + 1),
    touches: ({ start, end }) => {
      // A range that ends at column 0 has nothing on that last line.
      const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
      return touchesLines(start.line, last + 1);
    },
  };
}

export const noLines: LineSet = lineSet([]);

/** Lines that were only added, or only removed, can often be said to be others: the same edit, one line further up or down. */
import type { LineSpan } from "./line-set.ts";
import { indentationOf } from "./surroundings.ts";

/** Lines that a span is slid by at most, in each direction. */
const farthest = 40;

/**
 * The span that a person would name: of a function that was added between two others `def … end`, not `end … def`. `span` holds lines of
 * `lines` that the other side does not have, with nothing in their place there; the result is as long, and says the same of both texts.
 */
export function naturalSpan(lines: readonly string[], span: LineSpan): LineSpan {
  if (span.end <= span.start) return span;
  let low = 0;
  while (low < farthest && span.start - low > 0 && lines[span.start - low - 1] === lines[span.end - low - 1]) low += 1;
  let high = 0;
  while (high < farthest && span.end + high < lines.length && lines[span.start + high] === lines[span.end + high]) high += 1;
  let best = span;
  let least = cost(lines, span);
  for (let by = high; by >= -low; by--) {
    const slid = { start: span.start + by, end: span.end + by };
    const own = cost(lines, slid);
    if (own < least) {
      best = slid;
      least = own;
    }
  }
  return best;
}

/** Least where it begins furthest out, and not with the end of something. */
function cost(lines: readonly string[], { start, end }: LineSpan): number {
  for (let at = start; at < end; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "") continue;
    return 2 * indentationOf(line) + (/^\s*(?:[)\]}]|(?:end|fi|done|esac|else|elif|elsif)\b)/.test(line) ? 1 : 0);
  }
  return Number.POSITIVE_INFINITY;
}

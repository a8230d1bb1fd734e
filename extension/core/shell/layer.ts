/** A text that code was read from, and where each stretch of it stands in the document. */
import type { Span } from "../base/range.ts";
import type { Source } from "./folded.ts";
import type { Segment } from "./program.ts";

export interface Layer {
  readonly text: string;
  /** Sorted by `from`, without overlap. Absent for the document itself, whose offsets are its own. */
  readonly segments: readonly Segment[] | undefined;
  /** What is in the unknown parts of the text. */
  readonly sources?: readonly Source[];
}

/** The document span of a stretch of a layer; from the start of the first segment it touches to the end of the last. */
export function documentSpan(layer: Layer, start: number, end: number): Span {
  if (layer.segments === undefined) return { start, end };
  const touched = segmentsIn(layer, start, end, 0, true);
  const first = touched[0];
  const last = touched[touched.length - 1];
  if (first === undefined || last === undefined) return nearest(layer.segments, start);
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** Segments of a value that stands at `start..end` of the layer, its first character at `from` of the value. */
export function segmentsIn(layer: Layer, start: number, end: number, from: number, isExact: boolean, length = end - start): Segment[] {
  if (layer.segments === undefined) return [{ from, to: from + length, start, end, exact: isExact }];
  const found: Segment[] = [];
  for (let i = firstTouching(layer.segments, start); i < layer.segments.length; i++) {
    const segment = layer.segments[i];
    if (segment === undefined || segment.from >= end) break;
    const low = Math.max(segment.from, start);
    const high = Math.min(segment.to, end);
    if (low >= high) continue;
    found.push({
      from: from + (low - start),
      to: from + (high - start),
      start: segment.exact ? segment.start + (low - segment.from) : segment.start,
      end: segment.exact ? segment.start + (high - segment.from) : segment.end,
      exact: segment.exact,
    });
  }
  if (isExact || found.length === 0) return found;
  // The value is not what stands there letter for letter, so all of it comes from all of that.
  const starts = found.map((segment) => segment.start);
  const ends = found.map((segment) => segment.end);
  return [{ from, to: from + length, start: Math.min(...starts), end: Math.max(...ends), exact: false }];
}

function firstTouching(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearest(segments: readonly Segment[], offset: number): Span {
  const after = segments[Math.min(firstTouching(segments, offset), segments.length - 1)];
  if (after === undefined) return { start: 0, end: 0 };
  return offset >= after.to ? { start: after.end, end: after.end } : { start: after.start, end: after.start };
}

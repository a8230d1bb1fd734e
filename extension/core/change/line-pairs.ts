/** Which line that was taken away is which line that was added: each is at most one. */
import { lineDiff } from "./diff.ts";
import type { Block, Run } from "./moved-blocks.ts";
import { type MovingLine, shift } from "./moving-lines.ts";

/** A line of a run, by its place in both. */
export interface Place {
  readonly run: number;
  readonly at: number;
}

export interface LinePairs {
  /** For each run of removed lines and each of its lines, the added line that it became. */
  readonly ofFrom: readonly (readonly (Place | undefined)[])[];
  /** For each run of added lines and each of its lines, the removed line that it was. */
  readonly ofTo: readonly (readonly (Place | undefined)[])[];
}

/**
 * The lines of the blocks, and those beside them that are equal in the same order: a line was edited in the middle of what moved, and what
 * is left below it is too short to be a block of its own.
 */
export function linePairs(blocks: readonly Block[], froms: readonly Run[], tos: readonly Run[]): LinePairs {
  const ofFrom = froms.map(({ lines }) => lines.map((): Place | undefined => undefined));
  const ofTo = tos.map(({ lines }) => lines.map((): Place | undefined => undefined));
  const join = (from: Place, to: Place): void => {
    const was = ofFrom[from.run];
    const is = ofTo[to.run];
    if (was === undefined || is === undefined) return;
    was[from.at] = to;
    is[to.at] = from;
  };
  for (const { from, fromStart, to, toStart, length } of blocks)
    for (let k = 0; k < length; k++) join({ run: from, at: fromStart + k }, { run: to, at: toStart + k });
  for (const block of blocks) {
    const { from, fromStart, to, toStart, length } = block;
    const [source, target] = [froms[from]?.lines ?? [], tos[to]?.lines ?? []];
    const by = shiftOf(source[fromStart], target[toStart]);
    const free = (pairs: readonly (Place | undefined)[] | undefined, at: number, step: 1 | -1, most: number): number => {
      let count = 0;
      while (
        count < most &&
        pairs !== undefined &&
        at + count * step >= 0 &&
        at + count * step < pairs.length &&
        pairs[at + count * step] === undefined
      )
        count += 1;
      return count;
    };
    for (const step of [-1, 1] as const) {
      const fromNext = step < 0 ? fromStart - 1 : fromStart + length;
      const toNext = step < 0 ? toStart - 1 : toStart + length;
      const toCount = free(ofTo[to], toNext, step, nearest);
      const fromCount = free(ofFrom[from], fromNext, step, Math.min(nearest, 2 * toCount + 3));
      if (toCount === 0 || fromCount === 0) continue;
      const fromLow = step < 0 ? fromNext - fromCount + 1 : fromNext;
      const toLow = step < 0 ? toNext - toCount + 1 : toNext;
      for (const [was, is] of equalLines(source.slice(fromLow, fromLow + fromCount), target.slice(toLow, toLow + toCount))) {
        if (shiftOf(source[fromLow + was], target[toLow + is]) === by) join({ run: from, at: fromLow + was }, { run: to, at: toLow + is });
      }
    }
  }
  return { ofFrom, ofTo };
}

/** Lines beside a block that are looked at. */
const nearest = 400;
const mostComparisons = 100_000;

function shiftOf(from: MovingLine | undefined, to: MovingLine | undefined): string | undefined {
  return from === undefined || to === undefined ? undefined : shift(from, to);
}

/** Indices of equal lines, both ascending. */
function equalLines(froms: readonly MovingLine[], tos: readonly MovingLine[]): [number, number][] {
  const { hunks } = lineDiff(
    froms.map(({ key }) => key),
    tos.map(({ key }) => key),
    mostComparisons,
  );
  const pairs: [number, number][] = [];
  let was = 0;
  let is = 0;
  for (const { removed, added } of [
    ...hunks,
    { removed: { start: froms.length, end: froms.length }, added: { start: tos.length, end: tos.length } },
  ]) {
    for (; was < removed.start; was++, is++) pairs.push([was, is]);
    was = removed.end;
    is = added.end;
  }
  return pairs;
}

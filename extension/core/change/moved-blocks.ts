/** Blocks of lines that were taken away in one place and stand again in another. */
import { type MovingLine, shift } from "./moving-lines.ts";

/** A run of lines: of one unit, in its order. */
export interface Run {
  readonly lines: readonly MovingLine[];
  /** Runs with the same owner are never two ends of a move. */
  readonly owner: number;
}

/** Equal lines of two runs, one after the other, all shifted alike. Half-open spans of indices into the runs. */
export interface Block {
  readonly from: number;
  readonly fromStart: number;
  readonly to: number;
  readonly toStart: number;
  readonly length: number;
  readonly weight: number;
}

/**
 * Less than this stands twice by accident: a loop's head, a call that is made everywhere. Three lines that say something are hardly ever
 * the same in a row without being copied; a line of 40 signs is as telling as those.
 */
const fewestLines = 3;
const fewestSigns = 40;

/** A line that stands in more places begins no block, though it may be part of one. */
const mostPlaces = 16;

export interface Budget {
  /** Comparisons of two lines that are left. */
  left: number;
}

/**
 * The heaviest first; no line of either side is in two blocks. Undefined where the budget ran out before all was seen.
 */
export function movedBlocks(froms: readonly Run[], tos: readonly Run[], budget: Budget): readonly Block[] | undefined {
  const places = placesOf(froms);
  const candidates: Block[] = [];
  for (const [to, run] of tos.entries()) {
    // Where a block on that diagonal was last seen to end.
    const seen = new Map<string, number>();
    for (const [at, line] of run.lines.entries()) {
      if (line.weight === 0) continue;
      const there = places.get(line.key);
      if (there === undefined || there.length > mostPlaces) continue;
      for (const { run: from, at: fromAt } of there) {
        const source = froms[from];
        const diagonal = `${from} ${at - fromAt}`;
        if (source === undefined || source.owner === run.owner || (seen.get(diagonal) ?? 0) > at) continue;
        const block = extended(source.lines, fromAt, run.lines, at, budget);
        if (budget.left <= 0) return undefined;
        if (block === undefined) continue;
        seen.set(diagonal, block.toStart + block.length);
        if (isTelling(run.lines, block.toStart, block.length)) candidates.push({ from, to, ...block });
      }
    }
  }
  return withoutOverlap(candidates, froms, tos);
}

interface Place {
  readonly run: number;
  readonly at: number;
}

function placesOf(runs: readonly Run[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const [run, { lines }] of runs.entries()) {
    for (const [at, { key, weight }] of lines.entries()) {
      if (weight === 0) continue;
      const there = places.get(key);
      if (there === undefined) places.set(key, [{ run, at }]);
      // One more than counts is enough to know that there are too many.
      else if (there.length <= mostPlaces) there.push({ run, at });
    }
  }
  return places;
}

type Extent = Pick<Block, "fromStart" | "toStart" | "length" | "weight">;

function extended(
  from: readonly MovingLine[],
  fromAt: number,
  to: readonly MovingLine[],
  toAt: number,
  budget: Budget,
): Extent | undefined {
  const by = shiftAt(from, fromAt, to, toAt);
  if (by === undefined) return undefined;
  const isSame = (offset: number): boolean => {
    budget.left -= 1;
    return from[fromAt + offset]?.key === to[toAt + offset]?.key && shiftAt(from, fromAt + offset, to, toAt + offset) === by;
  };
  let start = 0;
  while (budget.left > 0 && isSame(start - 1)) start -= 1;
  let end = 1;
  while (budget.left > 0 && isSame(end)) end += 1;
  let weight = 0;
  for (let at = start; at < end; at++) weight += to[toAt + at]?.weight ?? 0;
  return { fromStart: fromAt + start, toStart: toAt + start, length: end - start, weight };
}

function shiftAt(from: readonly MovingLine[], fromAt: number, to: readonly MovingLine[], toAt: number): string | undefined {
  const was = from[fromAt];
  const is = to[toAt];
  return was === undefined || is === undefined ? undefined : shift(was, is);
}

function isTelling(lines: readonly MovingLine[], start: number, length: number): boolean {
  let count = 0;
  let signs = 0;
  for (let at = start; at < start + length; at++) {
    const weight = lines[at]?.weight ?? 0;
    if (weight === 0) continue;
    count += 1;
    signs += weight;
  }
  return count >= fewestLines || signs >= fewestSigns;
}

/** Each line goes to the heaviest block that it is in; what is left of the others counts where it still says enough. */
function withoutOverlap(candidates: readonly Block[], froms: readonly Run[], tos: readonly Run[]): readonly Block[] {
  const fromTaken = froms.map(({ lines }) => new Uint8Array(lines.length));
  const toTaken = tos.map(({ lines }) => new Uint8Array(lines.length));
  const blocks: Block[] = [];
  const inOrder = [...candidates].sort(
    (a, b) => b.weight - a.weight || a.to - b.to || a.toStart - b.toStart || a.from - b.from || a.fromStart - b.fromStart,
  );
  for (const candidate of inOrder) {
    const { from, to, fromStart, toStart, length } = candidate;
    const fromHere = fromTaken[from];
    const toHere = toTaken[to];
    const lines = tos[to]?.lines;
    if (fromHere === undefined || toHere === undefined || lines === undefined) continue;
    let start = 0;
    for (let at = 0; at <= length; at++) {
      const isFree = at < length && fromHere[fromStart + at] === 0 && toHere[toStart + at] === 0;
      if (isFree) continue;
      if (at > start && isTelling(lines, toStart + start, at - start)) {
        let weight = 0;
        for (let k = start; k < at; k++) {
          fromHere[fromStart + k] = 1;
          toHere[toStart + k] = 1;
          weight += lines[toStart + k]?.weight ?? 0;
        }
        blocks.push({ from, to, fromStart: fromStart + start, toStart: toStart + start, length: at - start, weight });
      }
      start = at + 1;
    }
  }
  return blocks;
}

/** Which hunks of a file only lay the same tokens out anew. */
import { firstFrom } from "../base/first-from.ts";
import type { TokenStream } from "../base/tokens.ts";
import type { Hunk } from "./diff.ts";
import { type LineSpan, lineSet } from "./line-set.ts";

export interface SameTokens {
  /** How many tokens stand on the lines of the hunk, and of those that had to be seen together with it. */
  readonly tokens: number;
}

/** So many neighbouring hunks, none of them equal alone, may turn out to be equal together. */
const mostTogether = 8;

/**
 * For each hunk, what shows that it changes nothing but layout; undefined where it may change more. Both streams must be of the same
 * language. The tokens between the hunks are compared as well: what a hunk does to lines it does not touch counts against it.
 */
export function formattingHunks(hunks: readonly Hunk[], before: TokenStream, after: TokenStream): readonly (SameTokens | undefined)[] {
  const [olds, news] = sidesOf(before, after);
  const regions = regionsOf(hunks, olds, news);
  const oldBound = lineSet(before.bound);
  const newBound = lineSet(after.bound);
  const same: (SameTokens | undefined)[] = hunks.map(() => undefined);
  let from = 0;
  while (from < regions.length) {
    const to = endOfEqual(regions, from, olds, news);
    const first = regions[from];
    const last = regions[to - 1];
    for (let at = first?.firstHunk ?? 0; at < (last?.endHunk ?? 0); at++) {
      const hunk = hunks[at];
      if (hunk === undefined || touches(oldBound, hunk.removed) || touches(newBound, hunk.added)) continue;
      same[at] = { tokens: (last?.olds.end ?? 0) - (first?.olds.start ?? 0) };
    }
    from = Math.max(to, from + 1);
  }
  return same;
}

function touches(lines: { has(line: number): boolean }, { start, end }: LineSpan): boolean {
  for (let line = start; line < end; line++) if (lines.has(line)) return true;
  return false;
}

/** The tokens of one side, under numbers that both sides share. `first` and `last`, their lines, only ascend. */
interface Side {
  readonly numbers: readonly number[];
  readonly first: readonly number[];
  readonly last: readonly number[];
}

function sidesOf(before: TokenStream, after: TokenStream): readonly [Side, Side] {
  const numbers = new Map<string, number>();
  const sideOf = ({ keys, places }: TokenStream): Side => {
    const own = keys.map((key) => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
    const side = { numbers: [] as number[], first: [] as number[], last: [] as number[] };
    for (let at = 0; at < places.length; at += 3) {
      side.numbers.push(own[places[at] ?? -1] ?? -1);
      side.first.push(places[at + 1] ?? 0);
      side.last.push(places[at + 2] ?? 0);
    }
    return side;
  };
  return [sideOf(before), sideOf(after)];
}

/** Indices of tokens, half-open. */
interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** Hunks that cannot be judged apart, and the tokens that are theirs. Outside of all regions both sides have the same tokens. */
interface Region {
  readonly firstHunk: number;
  readonly endHunk: number;
  readonly olds: TokenSpan;
  readonly news: TokenSpan;
}

function regionsOf(hunks: readonly Hunk[], olds: Side, news: Side): Region[] {
  const regions: Region[] = [];
  const extendLast = (endHunk: number, oldEnd: number, newEnd: number): void => {
    const last = regions.pop();
    if (last === undefined) return;
    const { firstHunk } = last;
    regions.push({ firstHunk, endHunk, olds: { ...last.olds, end: oldEnd }, news: { ...last.news, end: newEnd } });
  };
  hunks.forEach(({ removed, added }, at) => {
    const old = touching(olds, removed);
    const own = touching(news, added);
    const last = regions.at(-1);
    const oldFrom = last?.olds.end ?? 0;
    const newFrom = last?.news.end ?? 0;
    const oldEnd = Math.max(old.end, oldFrom);
    const newEnd = Math.max(own.end, newFrom);
    // Where a token goes on from the last hunk into this one, the span between them is less than empty, and equal to nothing.
    const { lead, tail, isEqual } = compare(olds, oldFrom, old.start, news, newFrom, own.start);
    // What differs between two hunks belongs to the one it lies against; where it lies against both or neither, to both.
    if (isEqual)
      regions.push({ firstHunk: at, endHunk: at + 1, olds: { start: old.start, end: oldEnd }, news: { start: own.start, end: newEnd } });
    else if (last === undefined || (lead > 0 && tail === 0)) {
      const start = { old: oldFrom + lead, new: newFrom + lead };
      regions.push({ firstHunk: at, endHunk: at + 1, olds: { start: start.old, end: oldEnd }, news: { start: start.new, end: newEnd } });
    } else if (lead === 0 && tail > 0) {
      extendLast(at, old.start - tail, own.start - tail);
      regions.push({ firstHunk: at, endHunk: at + 1, olds: { start: old.start, end: oldEnd }, news: { start: own.start, end: newEnd } });
    } else extendLast(at + 1, oldEnd, newEnd);
  });
  const last = regions.at(-1);
  if (last !== undefined) {
    const { tail, isEqual } = compare(olds, last.olds.end, olds.numbers.length, news, last.news.end, news.numbers.length);
    if (!isEqual) extendLast(last.endHunk, olds.numbers.length - tail, news.numbers.length - tail);
  }
  return regions;
}

/** How many tokens of two spans are the same from their beginning, and how many of the others from their end. */
function compare(
  olds: Side,
  oldStart: number,
  oldEnd: number,
  news: Side,
  newStart: number,
  newEnd: number,
): { readonly lead: number; readonly tail: number; readonly isEqual: boolean } {
  const most = Math.min(oldEnd - oldStart, newEnd - newStart);
  let lead = 0;
  while (lead < most && olds.numbers[oldStart + lead] === news.numbers[newStart + lead]) lead += 1;
  if (lead === most && oldEnd - oldStart === newEnd - newStart) return { lead, tail: 0, isEqual: true };
  let tail = 0;
  while (tail < most - lead && olds.numbers[oldEnd - tail - 1] === news.numbers[newEnd - tail - 1]) tail += 1;
  return { lead, tail, isEqual: false };
}

/** The tokens with a character on one of the lines; of no lines, those that go on over their place. */
function touching({ first, last }: Side, { start, end }: LineSpan): TokenSpan {
  const from = firstFrom(last, start);
  return { start: from, end: Math.max(from, firstFrom(first, end)) };
}

/** Up to which region the tokens from the beginning of this one are the same on both sides; `from` itself where they never are. */
function endOfEqual(regions: readonly Region[], from: number, olds: Side, news: Side): number {
  const first = regions[from];
  if (first === undefined) return from;
  for (let to = from; to < Math.min(regions.length, from + mostTogether); to++) {
    const last = regions[to];
    if (last === undefined) break;
    const length = last.olds.end - first.olds.start;
    if (length !== last.news.end - first.news.start) continue;
    let at = 0;
    while (at < length && olds.numbers[first.olds.start + at] === news.numbers[first.news.start + at]) at += 1;
    if (at === length) return to + 1;
  }
  return from;
}

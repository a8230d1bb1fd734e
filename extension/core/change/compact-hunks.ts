/** Of the many shortest diffs, one that reads well and that an edit elsewhere does not turn into another. */
import type { Hunk } from "./diff.ts";

/**
 * Hunks that only add, or only remove, may often stand some lines higher or lower: `}` + new function, or new function + `}`. Here each is
 * moved until it meets a neighbour, with which it becomes one hunk, or else to where it begins least indented, and among those to the
 * lowest. As many lines are added and removed as before, and the hunks turn the same text into the same.
 */
export function compactHunks(hunks: readonly Hunk[], before: readonly string[], after: readonly string[]): readonly Hunk[] {
  if (hunks.every((hunk) => sideOf(hunk) === undefined)) return hunks;
  const upwards: Hunk[] = [];
  for (const hunk of hunks) {
    let current = hunk;
    for (let previous = upwards.at(-1); previous !== undefined; previous = upwards.at(-1)) {
      const met = slid(current, -room(previous, current), before, after, true);
      if (met === undefined) break;
      upwards.pop();
      current = { removed: joined(previous.removed, met.removed), added: joined(previous.added, met.added) };
    }
    upwards.push(current);
  }
  const downwards: Hunk[] = [];
  for (const hunk of upwards.reverse()) {
    let current = hunk;
    for (let next = downwards.at(-1); next !== undefined; next = downwards.at(-1)) {
      const met = slid(current, room(current, next), before, after, true);
      if (met === undefined) break;
      downwards.pop();
      current = { removed: joined(met.removed, next.removed), added: joined(met.added, next.added) };
    }
    downwards.push(current);
  }
  downwards.reverse();
  const result: Hunk[] = [];
  for (const [at, hunk] of downwards.entries()) {
    const [previous, next] = [result.at(-1), downwards[at + 1]];
    const above = previous === undefined ? hunk.added.start : room(previous, hunk);
    const below = next === undefined ? after.length - hunk.added.end : room(hunk, next);
    result.push(settled(hunk, Math.min(above, limit), Math.min(below, limit), before, after));
  }
  return result;
}

/** In lines: a hunk that could move further than this is in a long repetition, where no place is better than another. */
const limit = 100;

/** The text in which a hunk that can move has its lines; undefined for one that replaces. */
function sideOf({ removed, added }: Hunk): "removed" | "added" | undefined {
  if (removed.start === removed.end) return "added";
  return added.start === added.end ? "removed" : undefined;
}

/** How many unchanged lines are between two hunks. */
function room(one: Hunk, other: Hunk): number {
  return other.added.start - one.added.end;
}

function joined(one: Hunk["added"], other: Hunk["added"]): Hunk["added"] {
  return { start: one.start, end: other.end };
}

/** The hunk `by` lines lower, or higher if it is negative; undefined where it cannot go as far. */
function slid(hunk: Hunk, by: number, before: readonly string[], after: readonly string[], isMeeting: boolean): Hunk | undefined {
  const side = sideOf(hunk);
  if (side === undefined || (isMeeting && Math.abs(by) > limit)) return undefined;
  const [lines, { start, end }] = side === "added" ? [after, hunk.added] : [before, hunk.removed];
  for (let step = 0; step < Math.abs(by); step++) {
    const [leaves, enters] = by < 0 ? [end - 1 - step, start - 1 - step] : [start + step, end + step];
    if (lines[leaves] !== lines[enters]) return undefined;
  }
  return {
    removed: { start: hunk.removed.start + by, end: hunk.removed.end + by },
    added: { start: hunk.added.start + by, end: hunk.added.end + by },
  };
}

function settled(hunk: Hunk, above: number, below: number, before: readonly string[], after: readonly string[]): Hunk {
  const side = sideOf(hunk);
  if (side === undefined) return hunk;
  const lines = side === "added" ? after : before;
  let lowest = 0;
  while (lowest < below && slid(hunk, lowest + 1, before, after, false) !== undefined) lowest += 1;
  let best = slid(hunk, lowest, before, after, false) ?? hunk;
  let least = indentationOf(lines, best[side]);
  for (let by = lowest - 1; by >= -above; by--) {
    const candidate = slid(hunk, by, before, after, false);
    if (candidate === undefined) break;
    const indentation = indentationOf(lines, candidate[side]);
    if (indentation < least) [best, least] = [candidate, indentation];
  }
  return best;
}

/** In characters, of the first line that is not blank. */
function indentationOf(lines: readonly string[], { start, end }: Hunk["added"]): number {
  for (let at = start; at < end; at++) {
    const indentation = (lines[at] ?? "").search(/\S/);
    if (indentation >= 0) return indentation;
  }
  return 0;
}

/** Which units are lines that stood elsewhere before, or that stand elsewhere now; and which are copies of lines that stay. */
import { note, type Problem } from "../base/problem.ts";
import { type LinePairs, linePairs, type Place } from "./line-pairs.ts";
import type { LineSpan } from "./line-set.ts";
import { copyReason, type MoveEnd, moveReason, partReason, placed } from "./move-reason.ts";
import { type Budget, movedBlocks, type Run } from "./moved-blocks.ts";
import { movingLines, type SideLines, shift } from "./moving-lines.ts";
import { naturalSpan } from "./slide.ts";
import type { Unit } from "./unit.ts";
import type { UnitLabel } from "./unit-label.ts";
import { areWholeDefinitions } from "./whole-definitions.ts";

/** A unit of text that may be a move, with the lines of both sides of its file. */
export interface MovingUnit {
  readonly unit: Unit;
  readonly base: SideLines | undefined;
  readonly head: SideLines | undefined;
}

/** Lines of a base that are still there, in one piece. */
export interface Stretch {
  readonly side: SideLines;
  readonly lines: LineSpan;
}

export type MoveNature = Pick<UnitLabel, "nature" | "natureReason" | "move">;

export interface Moves {
  /** Of the units about which there is something to say. */
  readonly natures: ReadonlyMap<Unit, MoveNature>;
  readonly problems: readonly Problem[];
}

/** In a change of more lines nothing is looked for. */
const mostLines = 1_000_000;
const mostComparisons = 20_000_000;

/** So much of a unit, in signs, must have its pair elsewhere: with less it is a text of its own that takes something over. */
const leastPaired = 0.7;
/** Of its lines. */
const mostEdited = 0.5;

/** `stays` are what a copy may be of. At most so many pairs of lines are compared. */
export function movesOf(units: readonly MovingUnit[], stays: readonly Stretch[], comparisons = mostComparisons): Moves {
  const froms = units.flatMap(({ base, unit }, owner) => runOf(owner, base, slid(base, unit.removed, unit.added)));
  const tos = units.flatMap(({ head, unit }, owner) => runOf(owner, head, slid(head, unit.added, unit.removed)));
  if (tos.length === 0) return { natures: new Map(), problems: [] };
  const stayCount = stays.reduce((sum, { lines }) => sum + lines.end - lines.start, 0);
  if (lineCount(froms) + lineCount(tos) + stayCount > mostLines) return { natures: new Map(), problems: [tooMany()] };
  const budget: Budget = { left: comparisons };
  const blocks = movedBlocks(froms, tos, budget);
  if (blocks === undefined) return { natures: new Map(), problems: [tooMany()] };
  const pairs = linePairs(blocks, froms, tos);
  const natures = new Map<Unit, MoveNature>();
  units.forEach(({ unit }, owner) => {
    const arrivals = accounts(tos, owner, froms, pairs.ofTo);
    const departures = accounts(froms, owner, tos, pairs.ofFrom);
    const nature = natureOf(arrivals, departures) ?? indentedOtherwise(runAt(froms, owner), runAt(tos, owner));
    if (nature !== undefined) natures.set(unit, nature);
  });
  const copies = copiesOf(units, natures, froms, tos, stays, budget);
  for (const [unit, nature] of copies.natures) natures.set(unit, nature);
  return { natures, problems: copies.problems };
}

function slid(side: SideLines | undefined, own: LineSpan, other: LineSpan): LineSpan {
  return side === undefined || other.end > other.start ? own : naturalSpan(side.lines, own);
}

function lineCount(runs: readonly Run[]): number {
  return runs.reduce((sum, { lines }) => sum + lines.length, 0);
}

function runOf(owner: number, side: SideLines | undefined, { start, end }: LineSpan): Run[] {
  const lines = side === undefined ? [] : movingLines(side, start, end);
  return lines.length === 0 ? [] : [{ owner, lines }];
}

/** What is known of the lines that a unit has on one side. */
interface Account {
  /** Those that have their pair in `other`; all where none has one. */
  readonly own: MoveEnd;
  /** The run of the other side with the most of its lines, and where they are in it. */
  readonly other: (MoveEnd & { readonly run: number }) | undefined;
  readonly paired: number;
  readonly total: number;
  readonly pairedWeight: number;
  readonly weight: number;
  readonly edited: number;
  readonly isReindented: boolean;
}

/** Of the run of that owner; a unit has one at most. */
function accounts(runs: readonly Run[], owner: number, others: readonly Run[], pairs: LinePairs["ofTo"]): Account | undefined {
  const index = indexOf(runs, owner);
  const run = index === undefined ? undefined : runs[index];
  return run === undefined || index === undefined ? undefined : account(run, others, pairs[index] ?? []);
}

function runAt(runs: readonly Run[], owner: number): Run | undefined {
  return runs[indexOf(runs, owner) ?? -1];
}

/** Runs are in the order of their owners. */
function indexOf(runs: readonly Run[], owner: number): number | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.owner ?? 0) < owner) low = middle + 1;
    else high = middle;
  }
  return runs[low]?.owner === owner ? low : undefined;
}

function account({ lines }: Run, others: readonly Run[], pairs: readonly (Place | undefined)[]): Account | undefined {
  const first = lines[0];
  if (first === undefined) return undefined;
  const weights = new Map<number, number>();
  let [paired, pairedWeight, weight, edited, unpaired] = [0, 0, 0, 0, 0];
  let isReindented = false;
  let before: { readonly place: Place; readonly by: string | undefined } | undefined;
  for (const [at, line] of lines.entries()) {
    weight += line.weight;
    const place = pairs[at];
    const partner = place === undefined ? undefined : others[place.run]?.lines[place.at];
    if (place === undefined || partner === undefined) {
      unpaired += 1;
      continue;
    }
    paired += 1;
    pairedWeight += line.weight;
    weights.set(place.run, (weights.get(place.run) ?? 0) + line.weight);
    const by = shift(partner, line);
    isReindented ||= by !== "";
    // Where lines stand beside each other that did not before, something was edited even if no line was.
    const isSeam = before !== undefined && (before.place.run !== place.run || before.place.at + 1 !== place.at || before.by !== by);
    edited += Math.max(unpaired, isSeam ? 1 : 0);
    unpaired = 0;
    before = { place, by };
  }
  edited += unpaired;
  const main = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
  return {
    own: endOf(main === undefined ? lines : lines.filter((_, at) => pairs[at]?.run === main)),
    other: main === undefined ? undefined : { run: main, ...endOf(partners(pairs, main, others)) },
    paired,
    total: lines.length,
    pairedWeight,
    weight,
    edited,
    isReindented,
  };
}

function partners(pairs: readonly (Place | undefined)[], run: number, others: readonly Run[]): Run["lines"] {
  return pairs.flatMap((place) => (place?.run === run ? (others[run]?.lines[place.at] ?? []) : []));
}

function endOf(lines: Run["lines"]): MoveEnd {
  const [first] = lines;
  if (first === undefined) throw new Error("an end of a move has no lines");
  let [start, end] = [first.line, first.line + 1];
  for (const { line } of lines) {
    start = Math.min(start, line);
    end = Math.max(end, line + 1);
  }
  return { side: first.side, lines: { start, end } };
}

function natureOf(arrivals: Account | undefined, departures: Account | undefined): MoveNature | undefined {
  const isArrival = arrivals?.other !== undefined;
  const main = isArrival ? arrivals : departures;
  if (main?.other === undefined) return undefined;
  const { own, other } = main;
  const sum = (of: (account: Account) => number): number =>
    (arrivals === undefined ? 0 : of(arrivals)) + (departures === undefined ? 0 : of(departures));
  const total = sum((account) => account.total);
  const edited = sum((account) => account.edited);
  const isLess = sum((account) => account.pairedWeight) < leastPaired * sum((account) => account.weight);
  // Lines that all come from somewhere, and from everywhere, are a text of their own too.
  if (isLess || edited > mostEdited * total) {
    return { nature: "written", natureReason: partReason(main.paired, main.total, other, own, isArrival) };
  }
  const ends = isArrival ? { from: other, to: own } : { from: own, to: other };
  return {
    nature: "moved",
    natureReason: moveReason({ ...ends, isArrival, isReindented: main.isReindented, edited, total }),
    move: {
      path: other.side.path,
      lines: other.lines,
      edited,
      isWhole: edited === 0 && (arrivals === undefined || departures === undefined) && areWhole(ends.from, ends.to),
    },
  };
}

/** Code that comes out of a document, or out of tests, was not code of this kind when it was read. */
function areWhole(from: MoveEnd, to: MoveEnd): boolean {
  const { meaning } = from.side;
  return meaning !== undefined && meaning === to.side.meaning && areWholeDefinitions(placed(from), placed(to));
}

/** Lines that stay where they are and mean something else, as their indentation may say. */
function indentedOtherwise(removed: Run | undefined, added: Run | undefined): MoveNature | undefined {
  if (removed === undefined || added === undefined || removed.lines.length !== added.lines.length) return undefined;
  if (removed.lines.some(({ key }, at) => key !== added.lines[at]?.key)) return undefined;
  const count = added.lines.length;
  return { nature: "written", natureReason: `the same ${count === 1 ? "line" : `${count} lines`}, indented otherwise` };
}

/** Lines that were added and are those of the base once more: whether they stayed, or went to another place as well. */
function copiesOf(
  units: readonly MovingUnit[],
  natures: ReadonlyMap<Unit, MoveNature>,
  removed: readonly Run[],
  added: readonly Run[],
  stays: readonly Stretch[],
  budget: Budget,
): { readonly natures: ReadonlyMap<Unit, MoveNature>; readonly problems: readonly Problem[] } {
  const found = new Map<Unit, MoveNature>();
  const tos = added.filter(({ owner }) => {
    const unit = units[owner]?.unit;
    return unit !== undefined && natures.get(unit)?.nature !== "moved";
  });
  if (tos.length === 0) return { natures: found, problems: [] };
  const stayRuns = stays.flatMap(({ side, lines }) => runOf(-1, side, lines));
  const froms = [...stayRuns, ...removed];
  const blocks = movedBlocks(froms, tos, budget);
  if (blocks === undefined) return { natures: found, problems: [tooMany()] };
  const { ofTo } = linePairs(blocks, froms, tos);
  tos.forEach((run, at) => {
    const unit = units[run.owner]?.unit;
    const copied = account(run, froms, ofTo[at] ?? []);
    if (unit === undefined || copied?.other === undefined) return;
    if (copied.pairedWeight < leastPaired * copied.weight || copied.edited > mostEdited * copied.total) return;
    found.set(unit, {
      nature: "written",
      natureReason: copyReason(copied.other, copied.own, copied.other.run < stayRuns.length, copied.edited === 0),
    });
  });
  return { natures: found, problems: [] };
}

function tooMany(): Problem {
  return note(
    "move-limit",
    "So much was added and removed that moved and copied lines were not all looked for: what moved shows as removed in one place and written in another.",
  );
}

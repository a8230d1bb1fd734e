/** What is said of a move: where its lines come from or go to, and what they stood under and stand under now. */
import type { LineSpan } from "./line-set.ts";
import type { SideLines } from "./moving-lines.ts";
import { enclosingLine, type PlacedLines, sectionAbove, wayOutAbove } from "./surroundings.ts";

/** One end of a move. */
export interface MoveEnd {
  readonly side: SideLines;
  /** 0-based, half-open. */
  readonly lines: LineSpan;
}

export interface MoveFacts {
  /** In the old text. */
  readonly from: MoveEnd;
  /** In the new text. */
  readonly to: MoveEnd;
  /** Whether the unit that is spoken of is the one that has the lines now. */
  readonly isArrival: boolean;
  readonly isReindented: boolean;
  readonly edited: number;
  /** The lines of the unit that are not blank. */
  readonly total: number;
}

/** A clause for people, with lines counted from 1. */
export function moveReason({ from, to, isArrival, isReindented, edited, total }: MoveFacts): string {
  const own = isArrival ? to : from;
  const other = isArrival ? from : to;
  const parts = [`${isArrival ? "from" : "to"} ${placeName(other, own)}`];
  if (isReindented) parts.push("re-indented");
  if (edited > 0) parts.push(`with ${edited} of ${total} lines edited`);
  parts.push(...surroundings(from, to));
  return parts.join(", ");
}

/** `stays`: whether the original is still where it was. */
export function copyReason(original: MoveEnd, own: MoveEnd, stays: boolean, isWhole: boolean): string {
  const which = isWhole ? "a copy" : "mostly a copy";
  return `${which} of ${placeName(original, own)}, which ${stays ? "stay where they are" : "moved elsewhere"}`;
}

/** For a unit of which the lesser part stood elsewhere. */
export function partReason(count: number, total: number, other: MoveEnd, own: MoveEnd, isArrival: boolean): string {
  return `${count} of its ${total} lines ${isArrival ? "come from" : "went to"} ${placeName(other, own)}`;
}

export function placed({ side, lines }: MoveEnd): PlacedLines {
  return { text: side.lines, lines };
}

function placeName({ side, lines }: MoveEnd, own: MoveEnd): string {
  const first = lines.start + 1;
  const span = lines.end > first ? `lines ${first}–${lines.end}` : `line ${first}`;
  return side.path === own.side.path ? `${span} of this file` : `${span} of ${side.path}`;
}

/** What a reader would look for first: another block around the lines, a way out above them. */
function surroundings(from: MoveEnd, to: MoveEnd): string[] {
  const parts: string[] = [];
  const was = enclosingLine(placed(from));
  const is = enclosingLine(placed(to));
  if (was !== is) {
    if (was !== undefined) parts.push(`out of "${shown(was)}"`);
    if (is !== undefined) parts.push(`into "${shown(is)}"`);
  }
  for (const above of [wayOutAbove, sectionAbove]) {
    const before = above(placed(from));
    const now = above(placed(to));
    if (now !== undefined && now !== before) parts.push(`now below "${shown(now)}"`);
    if (before !== undefined && now === undefined) parts.push(`no longer below "${shown(before)}"`);
  }
  return parts;
}

function shown(line: string): string {
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

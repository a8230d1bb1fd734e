/** Functions that stand on both sides of a change, each with its counterpart: what one of them had, the other may have lost. */
import type { OutlinePart } from "../../../base/outline.ts";
import type { CheckedFile, CheckedText } from "../check.ts";
import { holdersOf } from "../outlined-part.ts";

/** Whether the function that held a part of the base is there still: the part was not taken away with all of it. Outside of functions: whether the file is. */
export function isHolderLeft(file: CheckedFile, base: CheckedText, part: OutlinePart): boolean {
  const head = file.head;
  if (head === undefined) return false;
  const holder = holdersOf(base, part).find(({ kind }) => kind === "function");
  if (holder === undefined) return true;
  return head.outline?.parts.some(({ kind, name }) => kind === "function" && name === holder.name) === true;
}

/** Areas in which code guards something. */
export function isGuarding({ area }: CheckedFile): boolean {
  return area === "source" || area === "configuration" || area === "ci";
}

/** The whole of a part stood in lines that are gone, and not in a large piece that was taken out for good. */
export function isTakenOut({ change }: CheckedFile, part: OutlinePart): boolean {
  const { start } = part.range;
  const hunk = change.hunks.find(({ removed }) => removed.start <= start.line && start.line < removed.end);
  if (hunk === undefined) return false;
  const gone = hunk.removed.end - hunk.removed.start;
  const own = part.range.end.line - start.line + 1;
  return hunk.added.end > hunk.added.start || gone <= own + 6;
}

/** Parts of the head that the change wrote. */
export function writtenParts({ head, change }: CheckedFile, ...kinds: readonly OutlinePart["kind"][]): OutlinePart[] {
  return head?.outline?.parts.filter((part) => kinds.includes(part.kind) && change.addedLines.touches(part.range)) ?? [];
}

/** Where something of the old text stood, told in the new text: the place that is marked for what was taken away. */
import { type Range, range } from "../../base/range.ts";
import type { CheckedFile } from "./check.ts";

/** The empty range at the beginning of the line of the head's text that has its place; 0:0 of a file that is gone. */
export function headPlace({ change, head }: CheckedFile, baseLine: number): Range {
  if (head === undefined) return range(0, 0, 0, 0);
  let shift = 0;
  for (const { removed, added } of change.hunks) {
    if (removed.start > baseLine) break;
    if (baseLine < removed.end) return range(added.start, 0, added.start, 0);
    shift = added.end - removed.end;
  }
  const line = Math.max(0, baseLine + shift);
  return range(line, 0, line, 0);
}

/** The path the base has it under. */
export function basePath({ change }: CheckedFile): string {
  return change.oldPath ?? change.path;
}

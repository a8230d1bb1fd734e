/** How many lines of a unit there are to read: added and removed ones that are not blank. */
import type { Change } from "../change/change.ts";
import type { LineSpan } from "../change/line-set.ts";
import { linesOfVersion } from "../change/lines.ts";
import type { Unit } from "../change/unit.ts";

export function linesToRead({ files }: Change): ReadonlyMap<Unit, number> {
  const counts = new Map<Unit, number>();
  for (const { before, after, units } of files) {
    const old = linesOfVersion(before);
    const young = linesOfVersion(after);
    for (const unit of units) counts.set(unit, written(old, unit.removed) + written(young, unit.added));
  }
  return counts;
}

function written(lines: readonly string[], { start, end }: LineSpan): number {
  let count = 0;
  for (let at = start; at < end; at++) if ((lines[at] ?? "").trim() !== "") count += 1;
  return count;
}

/** How many lines of a unit there are to read: added and removed ones that are not blank. */
import type { Change, Version } from "../change/change.ts";
import type { LineSpan } from "../change/line-set.ts";
import { linesOf } from "../change/lines.ts";
import type { Unit } from "../change/unit.ts";

export function linesToRead({ files }: Change): ReadonlyMap<Unit, number> {
  const counts = new Map<Unit, number>();
  for (const { before, after, units } of files) {
    const old = textLines(before);
    const young = textLines(after);
    for (const unit of units) counts.set(unit, written(old, unit.removed) + written(young, unit.added));
  }
  return counts;
}

function textLines(version: Version | undefined): readonly string[] {
  return version?.content.kind === "text" ? linesOf(version.content.verbatim) : [];
}

function written(lines: readonly string[], { start, end }: LineSpan): number {
  let count = 0;
  for (let at = start; at < end; at++) if ((lines[at] ?? "").trim() !== "") count += 1;
  return count;
}

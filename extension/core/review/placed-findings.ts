/** Which unit of a change a finding belongs to: what a person who verifies that unit answers for. */
import type { Finding } from "../base/finding.ts";
import type { LineSpan, Range } from "../base/range.ts";
import type { FileChange } from "../change/change.ts";
import type { Unit } from "../change/unit.ts";

/**
 * Each finding under one unit of its file: one whose lines it touches; else one that it is reached from (a value assigned in
 * changed lines, used in an unchanged one); else the nearest above it, or the first. Findings of files that the change does not
 * have are under none. Fixed findings are looked up in the lines that were taken away.
 */
export function placeFindings(files: readonly FileChange[], findings: readonly Finding[]): ReadonlyMap<Unit, readonly Finding[]> {
  const byPath = new Map<string, FileChange>();
  const byOldPath = new Map<string, FileChange>();
  for (const file of files) {
    byPath.set(file.path, file);
    byOldPath.set(file.oldPath ?? file.path, file);
  }
  const placed = new Map<Unit, Finding[]>();
  for (const finding of findings) {
    const isFixed = finding.state === "fixed";
    const unit = unitOf(finding, isFixed ? byOldPath : byPath, isFixed ? removedLines : addedLines);
    if (unit === undefined) continue;
    const there = placed.get(unit);
    if (there === undefined) placed.set(unit, [finding]);
    else there.push(finding);
  }
  return placed;
}

type Side = (unit: Unit) => LineSpan;
const addedLines: Side = (unit) => unit.added;
const removedLines: Side = (unit) => unit.removed;

function unitOf(finding: Finding, files: ReadonlyMap<string, FileChange>, side: Side): Unit | undefined {
  const units = files.get(finding.path)?.units ?? [];
  const touched = units.find((unit) => unit.kind === "text" && touches(side(unit), finding.range));
  if (touched !== undefined) return touched;
  for (const place of finding.related) {
    const origin = files.get(place.path)?.units.find((unit) => unit.kind === "text" && touches(side(unit), place.range));
    if (origin !== undefined) return origin;
  }
  const line = finding.range.start.line;
  return units.findLast((unit) => unit.kind === "text" && side(unit).start <= line) ?? units[0];
}

/** Where lines were only taken away, what goes on over that place has been changed by it. */
function touches(lines: LineSpan, { start, end }: Range): boolean {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  if (lines.start === lines.end) return start.line < lines.start && last >= lines.start;
  return start.line < lines.end && last >= lines.start;
}

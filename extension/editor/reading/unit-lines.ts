/** Which lines of a document a unit is about. */
import type { UnitView } from "../../core/report/checklist-view.ts";

type Lines = Pick<UnitView, "removed" | "added">;

/**
 * 0-based, the end exclusive, at least one line: lines that were only taken away leave the line that now stands in their place, and lines
 * that were only added the one they were put before.
 */
export function linesIn({ removed, added }: Lines, side: "before" | "after"): { readonly start: number; readonly end: number } {
  const { start, end } = side === "after" ? added : removed;
  return end > start ? { start, end } : { start, end: start + 1 };
}

/** The unit at this 0-based line; between units undefined. Where only lines were taken away, the lines around that place count. */
export function unitAtLine<T extends Lines & Pick<UnitView, "kind">>(
  units: readonly T[],
  line: number,
  side: "before" | "after",
): T | undefined {
  const texts = units.filter(({ kind }) => kind === "text");
  const isAt = ({ start, end }: { readonly start: number; readonly end: number }): boolean => start <= line && line < end;
  return (
    texts.find((unit) => isAt(side === "after" ? unit.added : unit.removed)) ??
    texts.find((unit) => isAt(linesIn(unit, side))) ??
    texts.find((unit) => linesIn(unit, side).start === line + 1 && isEmpty(side === "after" ? unit.added : unit.removed))
  );
}

function isEmpty({ start, end }: { readonly start: number; readonly end: number }): boolean {
  return start === end;
}

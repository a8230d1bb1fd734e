/** How far the reading of a unit has got, in one word and in a sentence's worth of words. */
import { assertNever } from "../../core/base/assert-never.ts";
import type { UnitView } from "../../core/report/checklist-view.ts";

/**
 * `verified`: marked among these very lines. `carried`: the mark is of the same lines among others, and that is enough for their risk.
 * `stale`: there was a mark that is not enough any more. `open`: nobody has verified it.
 */
export const unitStates = ["open", "stale", "carried", "verified"] as const;
export type UnitState = (typeof unitStates)[number];

export function unitState({ isVerified, isStale, marks }: Pick<UnitView, "isVerified" | "isStale" | "marks">): UnitState {
  if (isVerified) return marks.some(({ isExact }) => isExact) ? "verified" : "carried";
  return isStale || marks.some(({ isExact }) => !isExact) ? "stale" : "open";
}

/** `stale · changed since it was verified`. */
export function unitStateWords(unit: Pick<UnitView, "isVerified" | "isStale" | "marks">): string {
  const state = unitState(unit);
  const names = [...new Set(unit.marks.map(({ who, agent }) => (agent === undefined ? who.name : `${agent} (an agent)`)))].join(", ");
  switch (state) {
    case "verified":
      return `verified by ${names}`;
    case "carried":
      return `carried: ${names} verified the same lines among others`;
    case "stale":
      return unit.marks.length === 0
        ? "stale · changed since it was verified"
        : `stale · what stands around it changed since ${names} verified it`;
    case "open":
      return unit.marks.length === 0 ? "not verified" : `seen by ${names}, not verified`;
    default:
      return assertNever(state);
  }
}

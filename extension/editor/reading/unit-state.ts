/** How far the reading of a unit has got, in one word and in a sentence's worth of words. */
import { assertNever } from "../../core/base/assert-never.ts";
import type { UnitView } from "../../core/report/checklist-view.ts";
import type { Say } from "../say.ts";

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
export function unitStateWords(unit: Pick<UnitView, "isVerified" | "isStale" | "marks">, say: Say): string {
  const state = unitState(unit);
  const names = [...new Set(unit.marks.map(({ who, agent }) => (agent === undefined ? who.name : say("{0} (an agent)", agent))))].join(
    ", ",
  );
  switch (state) {
    case "verified":
      return say("verified by {0}", names);
    case "carried":
      return say("carried: {0} verified the same lines among others", names);
    case "stale":
      return unit.marks.length === 0
        ? say("stale · changed since it was verified")
        : say("stale · what stands around it changed since {0} verified it", names);
    case "open":
      return unit.marks.length === 0 ? say("not verified") : say("seen by {0}, not verified", names);
    default:
      return assertNever(state);
  }
}

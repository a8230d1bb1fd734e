/** A settled change in the form that reports take. */
import type { ChecklistResult } from "../../core/report/checklist-result.ts";
import type { Settled } from "./assess.ts";
import type { JudgedChange } from "./assessed-change.ts";

/** `uncommitted`: what of the working tree is not in the head, where the head is a commit. */
export function checklistResultOf(
  { change, checklist, standingOf, problems, digest }: Settled<JudgedChange>,
  uncommitted: readonly string[] = [],
): ChecklistResult {
  return {
    change: { base: change.base, head: change.head, digest },
    gate: checklist.gate,
    debt: checklist.debt,
    units: checklist.units,
    standingOf,
    problems,
    uncommitted,
    basis: "ledger",
  };
}

/** A checklist as the commands about it report it: plain data, the same for every format. */
import type { Problem } from "../base/problem.ts";
import type { Side } from "../change/change.ts";
import type { StandingOf } from "../review/checklist/enough.ts";
import type { Gate } from "../review/checklist/gate.ts";
import type { Debt } from "../review/debt.ts";
import type { ReviewedUnit } from "../review/reviewed-unit.ts";

export interface ChecklistResult {
  readonly change: { readonly base: Side; readonly head: Side; readonly digest: string };
  readonly gate: Gate;
  readonly debt: Debt;
  readonly units: readonly ReviewedUnit[];
  readonly standingOf: StandingOf;
  /** Of the ledger: what could not be read of it. */
  readonly problems: readonly Problem[];
  /** Paths that differ from the head in the working tree, where the head is a commit. */
  readonly uncommitted: readonly string[];
  /** What the answer rests on: the local notebook, or what signatures prove. */
  readonly basis: "ledger" | "signatures";
}

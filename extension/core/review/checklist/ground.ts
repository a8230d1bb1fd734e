/** What the checklist of a change is made of, beside the ledger and what the repository asks for: what takes long to find out. */
import type { Finding } from "../../base/finding.ts";
import type { Problem } from "../../base/problem.ts";
import type { Unit } from "../../change/unit.ts";
import type { UnitsOfFile } from "../ledger/unit-key.ts";
import type { ReviewedUnit } from "../reviewed-unit.ts";
import type { Suppressed } from "../suppression.ts";

export interface ChecklistGround {
  readonly files: readonly UnitsOfFile[];
  /** Those of the files, in their order. */
  readonly units: readonly ReviewedUnit[];
  /** How many lines of each unit there are to read. */
  readonly lines: ReadonlyMap<Unit, number>;
  /** New ones and those of sessions; suppressed ones are not among them. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** No checklist asks about notes. */
  readonly problems: readonly Problem[];
  /** Of sessions that were read along; absent where none was. */
  readonly sessionProblems?: readonly Problem[];
  /** Files that lie outside of what the task asked for, each with the reason. */
  readonly outside: readonly { readonly path: string; readonly reason: string }[];
  /** Facts of the commits that a reviewer should see, a sentence each. */
  readonly identity: readonly string[];
}

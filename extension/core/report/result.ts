/** What a command has to report: plain data, the same for every format. */
import type { Coverage } from "../base/coverage.ts";
import type { Finding } from "../base/finding.ts";
import type { Problem } from "../base/problem.ts";
import type { Verdict } from "../base/verdict.ts";
import type { FileStatus, Side } from "../change/change.ts";
import type { Fact } from "../change/provenance/identity.ts";
import type { TaskScope } from "../change/provenance/outside-task.ts";
import type { CapabilityDelta } from "../review/capability-delta.ts";
import type { ReviewedUnit } from "../review/reviewed-unit.ts";
import type { Suppressed } from "../review/suppression.ts";
import type { Action } from "../session/action.ts";

export type { Side, Suppressed };

export interface Stats {
  /** Documents that were given to analysis; the three coverages add up to it. */
  readonly files: number;
  readonly coverage: Readonly<Record<Coverage, number>>;
  /** Folders and files left aside without reading, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
}

export interface AuditResult {
  readonly verdict: Verdict;
  /** All that is shown: `--min-severity` has been applied, suppressed ones are not among them. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly problems: readonly Problem[];
  readonly stats: Stats;
}

export interface ChangedFile {
  readonly path: string;
  readonly oldPath?: string;
  readonly status: FileStatus;
  readonly added: number;
  readonly removed: number;
}

export interface ReviewResult extends AuditResult {
  readonly change: { readonly base: Side; readonly head: Side; readonly files: readonly ChangedFile[] };
  /** What a person verifies, file by file. */
  readonly units: readonly ReviewedUnit[];
  /** What the change lets the code do that it could not do before. */
  readonly capabilities: CapabilityDelta;
  /** Facts about the people of its commits; those to look at first. */
  readonly identity: readonly Fact[];
  /** Which files lie outside of what the task asked for; absent where nothing was said about a task. */
  readonly scope?: TaskScope;
  /** Of the sessions that were read; their findings carry `action`. */
  readonly actions: readonly Action[];
}

export interface ActionsResult extends AuditResult {
  readonly actions: readonly Action[];
  readonly sessions: readonly { readonly path: string; readonly format: string; readonly actions: number }[];
}

export type Result = AuditResult | ReviewResult | ActionsResult;

/** What a report says of a rule beside its findings; from the rule's page. */
export interface RuleSummary {
  readonly title: string;
  /** One sentence each. */
  readonly why: string;
  readonly advice: string;
  /** The whole page, markdown. */
  readonly page: string;
}

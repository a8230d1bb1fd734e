/** What people have done about units and items, as far as it stands: the ledger's fold, in the words of the checklist. */
import type { How, Reviewer, TriageDecision } from "../ledger/event.ts";

export type { How, Reviewer, TriageDecision };

interface Act {
  readonly who: Reviewer;
  /** RFC 3339. */
  readonly at: string;
  /** The agent in whose environment it was done: then it is no word of a person. */
  readonly agent?: string;
}

/** A mark on a unit that is still about this content. */
export interface UnitMark extends Act {
  readonly how: How;
  /** The lines around it are those it was made among; else it is carried. */
  readonly isExact: boolean;
}

export interface Standing {
  readonly marks: readonly UnitMark[];
  /** Its file had a mark that is about something that is no more. */
  readonly isStale: boolean;
}

export interface Triage extends Act {
  readonly rule: string;
  /** With its ordinal. */
  readonly fingerprint: string;
  /** The id of the unit it was in; absent for a finding of a session. */
  readonly unit?: string;
  readonly as: TriageDecision;
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string;
}

export interface Answer extends Act {
  readonly item: string;
  /** The binding of the item that was answered. */
  readonly binding: string;
  readonly text: string;
}

export interface Override extends Act {
  readonly item: string;
  readonly binding: string;
  readonly reason: string;
  /** `YYYY-MM-DD`. */
  readonly until?: string;
}

export interface TestRun extends Act {
  readonly command: string;
  readonly exitCode: number;
  /** The id of the tree it was run on. */
  readonly tree: string;
}

export interface Acts {
  readonly triage: readonly Triage[];
  readonly answers: readonly Answer[];
  readonly overrides: readonly Override[];
  readonly runs: readonly TestRun[];
}

export const noActs: Acts = { triage: [], answers: [], overrides: [], runs: [] };

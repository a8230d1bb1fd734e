/** An assessed change and the ledger as it is now: the checklist that the command line and the editor both show. */
import type { Digest } from "../../core/base/digest.ts";
import type { Problem } from "../../core/base/problem.ts";
import type { Unit } from "../../core/change/unit.ts";
import { type Checklist, checklistOf } from "../../core/review/checklist/checklist.ts";
import type { StandingOf } from "../../core/review/checklist/enough.ts";
import { ledgerActs } from "../../core/review/checklist/ledger-acts.ts";
import { foldLedger, type LedgerState } from "../../core/review/ledger/fold.ts";
import type { Freshness } from "../../core/review/ledger/freshness.ts";
import { emptyLedger } from "../../core/review/ledger/read-ledger.ts";
import type { Repository } from "../git/repository.ts";
import { type LedgerFile, openLedger } from "../ledger/open-ledger.ts";
import type { AssessedChange, JudgedChange } from "./assessed-change.ts";

/** A change with what the ledger adds to it. */
export type Settled<Judged extends JudgedChange> = Judged & {
  readonly checklist: Checklist;
  readonly ledger: LedgerFile;
  readonly state: LedgerState;
  readonly freshness: ReadonlyMap<Unit, Freshness>;
  readonly standingOf: StandingOf;
  /** Of the ledger: what could not be read of it. */
  readonly problems: readonly Problem[];
};

export type Assessment = Settled<AssessedChange>;

export interface SettlingPorts {
  readonly digest: Digest;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** False where the ledger is to be left aside, as if nobody had done anything. */
  readonly hasLedger?: boolean;
}

/** Reads the ledger anew; everything else stands as it was assessed. */
export function assess<Judged extends JudgedChange>(
  repository: Repository,
  assessed: Judged,
  { digest, today, hasLedger = true }: SettlingPorts,
): Settled<Judged> {
  const { change, ground, settings } = assessed;
  const ledger = openLedger(repository.commonDirectory);
  const read = hasLedger ? ledger.read() : emptyLedger;
  const state = foldLedger(read.events);
  const problems = [...read.problems, ...state.problems];
  const { acts, standingOf, freshness } = ledgerActs(change.files, state, read.doubted);
  const checklist = checklistOf({
    ...ground,
    policy: settings.policy,
    settingsProblems: settings.problems,
    ledgerProblems: problems,
    custom: settings.custom,
    labels: assessed.labels,
    acts,
    standingOf,
    authors: assessed.authors,
    tree: assessed.tree,
    today,
    digest,
  });
  return { ...assessed, checklist, ledger, state, freshness, standingOf, problems };
}

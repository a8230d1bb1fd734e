/** A change with its review, its ledger and its checklist: what the commands of the checklist and the editor all begin with. */

import type { Finding } from "../../core/base/finding.ts";
import type { Problem } from "../../core/base/problem.ts";
import { countsInAudit } from "../../core/base/verdict.ts";
import { changeDigest } from "../../core/change/change-digest.ts";
import type { Unit } from "../../core/change/unit.ts";
import { type Checklist, checklistOf } from "../../core/review/checklist/checklist.ts";
import type { StandingOf } from "../../core/review/checklist/enough.ts";
import { ledgerActs } from "../../core/review/checklist/ledger-acts.ts";
import { foldLedger, type LedgerState } from "../../core/review/ledger/fold.ts";
import type { Freshness } from "../../core/review/ledger/freshness.ts";
import { emptyLedger } from "../../core/review/ledger/read-ledger.ts";
import { authorsOf } from "../attest/review-context.ts";
import { readCommit } from "../git/commits.ts";
import type { ChangeQuestion } from "../git/read-change.ts";
import type { Repository } from "../git/repository.ts";
import { type LedgerFile, openLedger } from "../ledger/open-ledger.ts";
import { type ReviewedChange, type ReviewingPorts, reviewChange } from "../review-change.ts";
import { type SettingsAtBase, settingsAtBase } from "./settings-at-base.ts";

export interface Assessment extends ReviewedChange {
  readonly checklist: Checklist;
  readonly settings: SettingsAtBase;
  readonly ledger: LedgerFile;
  readonly state: LedgerState;
  readonly freshness: ReadonlyMap<Unit, Freshness>;
  readonly standingOf: StandingOf;
  /** Of the ledger: what could not be read of it. */
  readonly problems: readonly Problem[];
  /** Addresses of all who wrote, committed or are named as co-authors. */
  readonly authors: readonly string[];
  /** The id of the head's tree; undefined for a working tree. */
  readonly tree: string | undefined;
  /** Over all units of the change. */
  readonly digest: string;
}

export interface AssessingPorts extends ReviewingPorts {
  /** Findings of the sessions that were read along. */
  readonly sessionFindings?: readonly Finding[];
  /** False where the ledger is to be left aside, as if nobody had done anything. */
  readonly hasLedger?: boolean;
  /** Labels of the pull request, where they are known. */
  readonly labels?: readonly string[];
}

export async function assess(repository: Repository, question: ChangeQuestion, ports: AssessingPorts): Promise<Assessment> {
  const reviewed = await reviewChange(repository, question, ports);
  const { change, review, provenance } = reviewed;
  const settings = await settingsAtBase(repository, change.base.commit, ports.digest);
  const ledger = openLedger(repository.commonDirectory);
  const read = ports.hasLedger === false ? emptyLedger : ledger.read();
  const state = foldLedger(read.events);
  const { acts, standingOf, freshness } = ledgerActs(change, state, read.doubted);
  const head = change.head.commit ?? provenance.commits[0]?.id;
  const authors = head === undefined ? [] : (await authorsOf(repository, change.base.commit, head)).addresses;
  const tree = change.head.commit === undefined ? undefined : (await readCommit(repository, change.head.commit)).tree;
  const checklist = checklistOf({
    change,
    units: review.units,
    findings: [...review.findings.filter(({ state: one }) => one === "new"), ...(ports.sessionFindings ?? []).filter(countsInAudit)],
    suppressed: review.suppressed,
    problems: review.problems,
    outside: reviewed.scope.kind === "told" ? reviewed.scope.outside : [],
    identity: reviewed.identity.filter(({ weight }) => weight === "notable").map(({ text }) => text),
    policy: settings.policy,
    settingsProblems: settings.problems,
    custom: settings.custom,
    labels: ports.labels,
    acts,
    standingOf,
    authors,
    tree,
    today: ports.today,
    digest: ports.digest,
  });
  return {
    ...reviewed,
    checklist,
    settings,
    ledger,
    state,
    freshness,
    standingOf,
    problems: [...read.problems, ...state.problems],
    authors,
    tree,
    digest: changeDigest(
      review.units.map(({ unit }) => unit),
      ports.digest,
    ),
  };
}

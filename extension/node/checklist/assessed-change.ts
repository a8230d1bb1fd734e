/** A change with all that its checklist is made of but the ledger: what costs time to find out, and holds as long as the change does. */
import type { Finding } from "../../core/base/finding.ts";
import { countsInAudit } from "../../core/base/verdict.ts";
import { changeDigest } from "../../core/change/change-digest.ts";
import { authorsOf } from "../attest/review-context.ts";
import { readCommit } from "../git/commits.ts";
import type { ChangeQuestion } from "../git/read-change.ts";
import type { Repository } from "../git/repository.ts";
import { type ReviewedChange, type ReviewingPorts, reviewChange } from "../review-change.ts";
import { type SettingsAtBase, settingsAtBase } from "./settings-at-base.ts";

export interface AssessedChange extends ReviewedChange {
  readonly settings: SettingsAtBase;
  /** Of the sessions that were read along: those that count. */
  readonly sessionFindings: readonly Finding[];
  /** Labels of the pull request, where they are known. */
  readonly labels: readonly string[] | undefined;
  /** Addresses of all who wrote, committed or are named as co-authors. */
  readonly authors: readonly string[];
  /** The id of the head's tree; undefined for a working tree. */
  readonly tree: string | undefined;
  /** Over all units of the change. */
  readonly digest: string;
}

export interface AssessingPorts extends ReviewingPorts {
  readonly sessionFindings?: readonly Finding[];
  readonly labels?: readonly string[];
}

export async function assessChange(repository: Repository, question: ChangeQuestion, ports: AssessingPorts): Promise<AssessedChange> {
  const reviewed = await reviewChange(repository, question, ports);
  const { change, review, provenance } = reviewed;
  const { base } = change;
  const head = change.head.commit ?? provenance.commits[0]?.id;
  return {
    ...reviewed,
    settings: await settingsAtBase(repository, base.commit, ports.digest),
    sessionFindings: (ports.sessionFindings ?? []).filter(countsInAudit),
    labels: ports.labels,
    authors: head === undefined ? [] : (await authorsOf(repository, base.commit, head)).addresses,
    tree: change.head.commit === undefined ? undefined : (await readCommit(repository, change.head.commit)).tree,
    digest: changeDigest(
      review.units.map(({ unit }) => unit),
      ports.digest,
    ),
  };
}

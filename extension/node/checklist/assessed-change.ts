/** A change with all that its checklist is made of but the ledger: what costs time to find out, and holds as long as the change does. */
import type { Finding } from "../../core/base/finding.ts";
import type { Problem } from "../../core/base/problem.ts";
import { countsInAudit } from "../../core/base/verdict.ts";
import type { Change, Side } from "../../core/change/change.ts";
import { changeDigest } from "../../core/change/change-digest.ts";
import type { ChecklistGround } from "../../core/review/checklist/ground.ts";
import type { UnitsOfFile } from "../../core/review/ledger/unit-key.ts";
import { linesToRead } from "../../core/review/lines-to-read.ts";
import { authorsOf } from "../attest/review-context.ts";
import { readCommit } from "../git/commits.ts";
import type { ChangeEnds, ChangeQuestion } from "../git/read-change.ts";
import type { Repository } from "../git/repository.ts";
import { type ReviewedChange, type ReviewingPorts, reviewChange } from "../review-change.ts";
import { type SettingsAtBase, settingsAtBase } from "./settings-at-base.ts";

/** Of an assessed change, what its checklist needs. */
export interface JudgedChange {
  readonly change: { readonly base: Side; readonly head: Side; readonly files: readonly UnitsOfFile[] };
  readonly ground: ChecklistGround;
  readonly settings: SettingsAtBase;
  /** Labels of the pull request, where they are known. */
  readonly labels: readonly string[] | undefined;
  /** Addresses of all who wrote, committed or are named as co-authors. */
  readonly authors: readonly string[];
  /** The id of the head's tree; undefined for a working tree. */
  readonly tree: string | undefined;
  /** Over all units of the change. */
  readonly digest: string;
}

export interface AssessedChange extends ReviewedChange, JudgedChange {
  readonly change: Change;
  /** Of the sessions that were read along: those that count. */
  readonly sessionFindings: readonly Finding[];
}

export interface AssessingPorts extends ReviewingPorts {
  readonly sessionFindings?: readonly Finding[];
  /** What could not be read or understood of the sessions. */
  readonly sessionProblems?: readonly Problem[];
  readonly labels?: readonly string[];
}

/** `ends`: where they were read already. */
export async function assessChange(
  repository: Repository,
  question: ChangeQuestion,
  ports: AssessingPorts,
  ends?: ChangeEnds,
): Promise<AssessedChange> {
  const reviewed = await reviewChange(repository, question, ports, ends);
  const { change, provenance } = reviewed;
  const sessionFindings = (ports.sessionFindings ?? []).filter(countsInAudit);
  const between = { base: change.base, head: change.head, tip: change.head.commit ?? provenance.commits[0]?.id };
  const judged = await judgedChange(repository, groundOf(reviewed, sessionFindings, ports.sessionProblems), between, ports);
  return { ...judged, ...reviewed, sessionFindings };
}

/** `tip`: the commit that the head is, or the last that a working tree brings. All but the ground is read from git here. */
export async function judgedChange(
  repository: Repository,
  ground: ChecklistGround,
  { base, head, tip }: Pick<ChangeEnds, "base" | "head" | "tip">,
  { digest, labels }: Pick<AssessingPorts, "digest" | "labels">,
): Promise<JudgedChange> {
  return {
    change: { base, head, files: ground.files },
    ground,
    settings: await settingsAtBase(repository, base.commit, digest),
    labels,
    authors: tip === undefined ? [] : (await authorsOf(repository, base.commit, tip)).addresses,
    tree: head.commit === undefined ? undefined : (await readCommit(repository, head.commit)).tree,
    digest: changeDigest(
      ground.units.map(({ unit }) => unit),
      digest,
    ),
  };
}

function groundOf(
  { change, review, scope, identity }: ReviewedChange,
  sessionFindings: readonly Finding[],
  sessionProblems: readonly Problem[] | undefined,
): ChecklistGround {
  return {
    files: change.files,
    units: review.units,
    lines: linesToRead(change),
    findings: [...review.findings.filter((finding) => finding.state === "new"), ...sessionFindings],
    suppressed: review.suppressed,
    problems: review.problems.filter(({ weight }) => weight === "blocking"),
    ...(sessionProblems === undefined ? {} : { sessionProblems: sessionProblems.filter(({ weight }) => weight === "blocking") }),
    outside: scope.kind === "told" ? scope.outside : [],
    identity: identity.filter(({ weight }) => weight === "notable").map(({ text }) => text),
  };
}

/** Checklists for the server: a change is assessed once, and every act only reads the ledger anew. */

import { unwatchFile, watchFile } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { envelopeDigest } from "../../core/attest/envelope.ts";
import { statementPayload } from "../../core/attest/statement-payload.ts";
import { countersignTrailers } from "../../core/attest/trailers.ts";
import { UserError, userError } from "../../core/base/user-error.ts";
import type { Change } from "../../core/change/change.ts";
import { checklistView } from "../../core/report/checklist-view.ts";
import { handBack } from "../../core/report/hand-back.ts";
import { dayAfter } from "../../core/review/checklist/day-after.ts";
import { decidedTogether } from "../../core/review/checklist/decided-together.ts";
import { unitsNamed } from "../../core/review/checklist/unit-name.ts";
import { fingerprintKey } from "../../core/review/finding-states.ts";
import type { Act, How } from "../../core/review/ledger/event.ts";
import { unitKeysOf } from "../../core/review/ledger/unit-keys-of.ts";
import { agentEnvironment } from "../../node/agent-environment.ts";
import { countersign } from "../../node/attest/countersign.ts";
import { cryptoPorts } from "../../node/attest/crypto-ports.ts";
import { addNote } from "../../node/attest/notes.ts";
import { pushNotes } from "../../node/attest/remote-notes.ts";
import { auditedSessions } from "../../node/audited-sessions.ts";
import { type Assessment, assess } from "../../node/checklist/assess.ts";
import { type AssessedChange, assessChange } from "../../node/checklist/assessed-change.ts";
import { checklistResultOf } from "../../node/checklist/checklist-result.ts";
import { type PreparedSignature, prepareSignature, statementRows } from "../../node/checklist/prepared-signature.ts";
import { recordActs, reviewer, undoLastAct } from "../../node/checklist/record-acts.ts";
import { checkSignatures } from "../../node/checklist/signature-check.ts";
import { targetOf } from "../../node/checklist/target-ref.ts";
import { branches } from "../../node/git/branches.ts";
import type { Repository } from "../../node/git/repository.ts";
import { openLedger } from "../../node/ledger/open-ledger.ts";
import type { Checklists, Progress } from "../ports.ts";
import type { ActParams, ChecklistAnswer, ChecklistParams, EditorAct, FindingDecision, SignParams } from "../protocol.ts";
import { historyOf } from "./history.ts";
import { type RepositoriesPorts, reviewingPorts } from "./repositories.ts";
import { reviewAnswerOf } from "./review-answer.ts";
import { keyChoices, signaturesView } from "./signing-answers.ts";

export interface ChecklistsPorts extends RepositoriesPorts {
  /** Throws a `UserError` where the folder, a uri, is in no repository. */
  readonly repositoryAt: (folder: string) => Promise<Repository>;
  /** This change was assessed anew, and ends at what lies on the disk. */
  readonly onAssessed: (repository: Repository, change: Change) => void;
  /** The ledger of the repository at this root, a uri, was written. */
  readonly onLedgerChanged: (root: string) => void;
  /** HEAD is another commit or another branch in the repository at this root, a uri. */
  readonly onHeadMoved: (root: string) => void;
  readonly version: string;
}

/** How often the ledger and HEAD are looked at for what others wrote, in milliseconds. */
const watchEvery = 1000;
/** Assessed changes that are kept. */
const mostKept = 8;

export interface NodeChecklists extends Checklists {
  /** Forget what was assessed: the repository may be another now. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

export function nodeChecklists(ports: ChecklistsPorts): NodeChecklists {
  const kept = new Map<string, Promise<AssessedChange>>();
  /** Roots. */
  const watched = new Set<string>();
  const unwatch: (() => void)[] = [];

  const watch = (repository: Repository): void => {
    const root = rootOf(repository);
    if (watched.has(root)) return;
    watched.add(root);
    const look = (path: string, changed: (root: string) => void): void => {
      const listener = (): void => changed(root);
      watchFile(path, { interval: watchEvery, persistent: false }, listener);
      unwatch.push(() => unwatchFile(path, listener));
    };
    look(openLedger(repository.commonDirectory).path, ports.onLedgerChanged);
    // Asked of the disk: the git directory of a worktree, or of a folder above the open one, is outside of what an editor watches. The log
    // of HEAD is written by each commit and each step of a rebase, also where HEAD itself names the same branch.
    for (const name of ["HEAD", "logs/HEAD"]) look(join(repository.gitDirectory, name), ports.onHeadMoved);
  };

  const assessed = (repository: Repository, params: ChecklistParams, progress: Progress, signal: AbortSignal, isAnew: boolean) => {
    const key = JSON.stringify([repository.root, params.base, params.head, params.sessions]);
    const known = isAnew ? undefined : kept.get(key);
    if (known !== undefined) return known;
    const made = assessedAnew(repository, params, ports, progress, signal).then((found) => {
      if (params.head === undefined) ports.onAssessed(repository, found.change);
      return found;
    });
    kept.delete(key);
    kept.set(key, made);
    for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old);
    // What failed is asked for again.
    made.catch(() => kept.get(key) === made && kept.delete(key));
    return made;
  };

  const assessmentOf = async (
    params: ChecklistParams,
    progress: Progress,
    signal: AbortSignal,
    isAnew: boolean,
  ): Promise<{ repository: Repository; assessment: Assessment }> => {
    const repository = await ports.repositoryAt(params.folder);
    watch(repository);
    const change = await assessed(repository, params, progress, signal, isAnew);
    return { repository, assessment: assess(repository, change, { digest: ports.digest, today: ports.today() }) };
  };

  const prepared = async (
    params: SignParams,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<{ repository: Repository; assessment: Assessment; signature: PreparedSignature }> => {
    const { repository, assessment } = await assessmentOf(headed(params), progress, signal, false);
    const signature = await prepareSignature(repository, assessment, {
      ...(params.target === undefined ? {} : { target: params.target }),
      ...(params.key === undefined ? {} : { key: params.key }),
      isPartial: params.isPartial === true,
      isRejection: params.isRejection === true,
      channel: "vscode",
      // The editor asks the person, and signs what it has shown.
      isInteractive: true,
      sessions: [],
      version: ports.version,
      digest: ports.digest,
    });
    return { repository, assessment, signature };
  };

  return {
    checklist: async (params, progress, signal) => {
      const { repository, assessment } = await assessmentOf(params, progress, signal, true);
      return answerOf(repository, assessment, params);
    },
    checklistNow: async (params, progress, signal) => {
      const { repository, assessment } = await assessmentOf(params, progress, signal, false);
      return answerOf(repository, assessment, params);
    },
    act: async (params, progress, signal) => {
      const { repository, assessment } = await assessmentOf(params, progress, signal, false);
      await carryOut(params, repository, assessment, ports);
      const change = await assessed(repository, params, progress, signal, false);
      return answerOf(repository, assess(repository, change, { digest: ports.digest, today: ports.today() }), params);
    },
    handBack: async (params, progress, signal) => {
      const { assessment } = await assessmentOf(params, progress, signal, false);
      return handBack(checklistResultOf(assessment));
    },
    signPreview: async (params, progress, signal) => {
      const { assessment, signature } = await prepared(params, progress, signal);
      return {
        rows: statementRows(signature, assessment),
        statement: Buffer.from(statementPayload(signature.statement)).toString("utf8"),
        digest: ports.digest(timeless(signature)),
        word: signature.statement.head.commit.slice(0, 7),
      };
    },
    sign: async (params, progress, signal) => {
      const { repository, signature } = await prepared(params, progress, signal);
      if (ports.digest(timeless(signature)) !== params.previewDigest)
        throw userError(
          "not-what-was-shown",
          "What would be signed now is not what was shown: the change, the ledger or the key is another.",
          "Look at the preview again.",
        );
      const line = await countersign(signature.statement, signature.key);
      await addNote(repository, signature.statement.head.tree, line);
      const attestation = envelopeDigest(line, cryptoPorts);
      const { name, email } = signature.who;
      return {
        attestation,
        trailers: countersignTrailers({ name, address: email }, attestation).map((trailer) => `${trailer.name}: ${trailer.value}`),
      };
    },
    signatures: async (params, progress, signal) => {
      const { repository, assessment } = await assessmentOf(headed(params), progress, signal, false);
      const target = await targetOf(repository, assessment.change, undefined, process.env);
      const { verdict } = await checkSignatures(repository, assessment, target, Date.now());
      return signaturesView(verdict, target);
    },
    bases: async ({ folder }) => branches(await ports.repositoryAt(folder)),
    signingKeys: async (params, progress, signal) => {
      const { repository, assessment } = await assessmentOf(headed(params), progress, signal, false);
      return keyChoices(repository, assessment);
    },
    pushNotes: async ({ folder, remote = "origin" }) => {
      const { outcome, problems } = await pushNotes(await ports.repositoryAt(folder), remote);
      return { remote, outcome, problems: problems.map(({ message }) => message) };
    },
    refresh: () => kept.clear(),
    dispose: () => {
      for (const stop of unwatch) stop();
    },
  };
}

/** Signatures are about commits. */
function headed<P extends ChecklistParams>(params: P): P {
  return params.head === undefined ? { ...params, head: "HEAD" } : params;
}

/** The statement without the second it was made in: between a preview and a signature that may pass. */
function timeless({ statement, key }: PreparedSignature): string {
  const { reviewedAt: _, ...rest } = statement;
  return JSON.stringify([rest, Buffer.from(key.key.blob).toString("base64")]);
}

async function assessedAnew(
  repository: Repository,
  { base, head, sessions = [] }: ChecklistParams,
  ports: ChecklistsPorts,
  progress: Progress,
  signal: AbortSignal,
): Promise<AssessedChange> {
  const read =
    sessions.length === 0
      ? undefined
      : await auditedSessions(
          sessions.map((uri) => fileURLToPath(uri)),
          ports.analyse,
          { step: (message) => progress(message) },
        );
  return assessChange(
    repository,
    { ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) },
    {
      ...(await reviewingPorts(ports, progress, signal)),
      ...(read === undefined ? {} : { actions: read.actions, sessionFindings: read.findings, sessionProblems: read.problems }),
      ...(read === undefined || read.tasks.length === 0 ? {} : { task: read.tasks.join("\n\n") }),
    },
  );
}

async function answerOf(repository: Repository, assessment: Assessment, params: ChecklistParams): Promise<ChecklistAnswer> {
  const agent = agentEnvironment(process.env);
  const who = await whoActs(repository);
  return {
    review: reviewAnswerOf(repository, assessment, params),
    checklist: checklistView(checklistResultOf(assessment)),
    ...(who === undefined ? {} : { who }),
    ...(agent === undefined ? {} : { agent }),
    history: historyOf(assessment),
    decisions: decisionsOf(assessment),
  };
}

function decisionsOf({ checklist }: Assessment): FindingDecision[] {
  return checklist.gate.items.flatMap(({ decisions = [] }) =>
    decisions.map(({ finding: { path, rule, fingerprint }, decision: { as, reason, who, at, until } }) => ({
      path,
      rule,
      fingerprint,
      as,
      reason,
      who,
      at,
      ...(until === undefined ? {} : { until }),
    })),
  );
}

/** Undefined where git does not know: then nothing can be recorded, and an act says what to do. */
async function whoActs(repository: Repository): Promise<ChecklistAnswer["who"]> {
  try {
    return await reviewer(repository);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function carryOut({ act }: ActParams, repository: Repository, assessment: Assessment, ports: ChecklistsPorts): Promise<void> {
  const recording = { repository, assessment, tool: { name: "countersign", version: ports.version } };
  if (act.kind === "undo") {
    if ((await undoLastAct(recording)).length === 0)
      throw userError("nothing-to-undo", "There is nothing of yours to take back.", "Go on.");
    return;
  }
  const { acts, how } = actsOf(act, assessment, ports.today());
  await recordActs(acts, how, recording);
}

function actsOf(act: Exclude<EditorAct, { kind: "undo" }>, assessment: Assessment, today: string): { acts: Act[]; how: How } {
  const { checklist, change } = assessment;
  switch (act.kind) {
    case "verify":
    case "unverify":
    case "skip": {
      const keys = unitKeysOf(change);
      const units = checklist.units.map(({ unit }) => unit);
      const acts = act.units.flatMap((name) =>
        unitsNamed(name, units).flatMap((unit): Act[] => {
          const key = keys.get(unit);
          return key === undefined ? [] : [{ kind: act.kind, unit: key }];
        }),
      );
      if (acts.length === 0)
        throw userError("no-such-unit", "What you looked at is not part of the change any more.", "Refresh the review, and look again.");
      return { acts, how: act.how };
    }
    case "handback":
      return { acts: [{ kind: "handback", items: act.items, text: act.text }], how: "explicit" };
    case "answer":
    case "override": {
      const item = checklist.gate.items.find((status) => status.item.id === act.item)?.item;
      if (item === undefined) throw userError("no-such-item", `The checklist has no item ${act.item} any more.`, "Refresh the review.");
      const content = item.binding;
      if (act.kind === "answer") return { acts: [{ kind: "answer", item: item.id, content, text: act.text }], how: "explicit" };
      const until = act.until === undefined ? {} : { until: act.until };
      return { acts: [{ kind: "override", item: item.id, content, reason: act.reason, ...until }], how: "explicit" };
    }
    case "triage": {
      // One decision for all that one question asks about, each bound to the unit that brings it.
      const key = fingerprintKey(act);
      const items = checklist.gate.items.map(({ item }) => item);
      const named = items.flatMap(({ findings }) => findings).filter((one) => one.rule === act.rule && fingerprintKey(one) === key);
      const same = [...new Set(named.flatMap((finding) => decidedTogether(finding, items)))];
      if (same.length === 0)
        throw userError(
          "no-such-finding",
          "The checklist does not ask about this finding any more.",
          "Refresh the review, and look again.",
        );
      // What is accepted always ends: where nobody says when, as the policy says.
      const last = act.until ?? (act.as === "accepted" ? dayAfter(today, assessment.settings.policy.expiryDays) : undefined);
      const until = last === undefined ? {} : { until: last };
      const acts = same.map(({ rule, fingerprint }, at): Act => {
        const unit = checklist.units.find(({ findings }) => findings.some((one) => one === same[at]))?.unit.id;
        return {
          kind: "triage",
          finding: { rule, fingerprint, ...(unit === undefined ? {} : { unit }) },
          as: act.as,
          reason: act.reason,
          ...until,
        };
      });
      return { acts, how: "explicit" };
    }
  }
}

function rootOf({ root }: Repository): string {
  return `${pathToFileURL(root)}/`;
}

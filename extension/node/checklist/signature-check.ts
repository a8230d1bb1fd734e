/** What the signatures in the notes prove about a change: everything recomputed from git, nothing taken from the ledger. */
import { readEnvelope } from "../../core/attest/envelope.ts";
import type { ItemState } from "../../core/attest/item-states.ts";
import type { Statement } from "../../core/attest/statement.ts";
import { type UnitIdentity, type UnitMark, unitsDigest } from "../../core/attest/unit-marks.ts";
import type { CurrentUnit } from "../../core/attest/verify-question.ts";
import { type SignatureVerdict, verifySignatures } from "../../core/attest/verify-signatures.ts";
import { globMatcher } from "../../core/base/path-glob.ts";
import type { Problem } from "../../core/base/problem.ts";
import { userError } from "../../core/base/user-error.ts";
import { isEnoughWord } from "../../core/review/checklist/signed-word.ts";
import { unitName } from "../../core/review/checklist/unit-name.ts";
import type { ReviewedUnit } from "../../core/review/reviewed-unit.ts";
import { cryptoPorts } from "../attest/crypto-ports.ts";
import { type ReadNotes, readAllNotes, readNotes } from "../attest/notes.ts";
import { authorsOf, originHashes, rootCommits } from "../attest/review-context.ts";
import { sha256Of } from "../git/check-out.ts";
import { resolveCommit } from "../git/commits.ts";
import { readHistory } from "../git/history.ts";
import { readChange } from "../git/read-change.ts";
import type { Repository } from "../git/repository.ts";
import type { Assessment } from "./assess.ts";
import { hasSameSettings } from "./settings-at-base.ts";
import { signersAtBase } from "./signers-at-base.ts";
import type { Target } from "./target-ref.ts";

export interface SignatureCheck {
  readonly verdict: SignatureVerdict;
  readonly target: Target;
  readonly problems: readonly Problem[];
}

export async function checkSignatures(
  repository: Repository,
  { change, checklist, settings, tree }: Assessment,
  target: Target,
  now: number,
): Promise<SignatureCheck> {
  const { base, head } = change;
  if (head.commit === undefined || tree === undefined)
    throw userError("no-head", "Signatures are about commits, and this change ends in the working tree.", "Name a commit with --head.");
  const tip = base.commit === undefined ? undefined : await resolveCommit(repository, base.name);
  const { signers, revoked } = await signersAtBase(repository, base.commit, tip);
  const authors = await authorsOf(repository, base.commit, head.commit);
  const reviewed = new Map<CurrentUnit, ReviewedUnit>();
  const units = checklist.units.map((one): CurrentUnit => {
    const { id, ctx, ordinal, path, added } = one.unit;
    const current = { id, ctx, ordinal, label: `${path}:${added.start + 1} (${unitName(one.unit)})` };
    reviewed.set(current, one);
    return current;
  });
  const { policy } = settings;
  const paths = policy.paths.map(({ match, reviewers }) => ({ reviewers: reviewers ?? 1, matchers: match.map((one) => globMatcher(one)) }));
  const question = {
    now,
    change: { tree, units, problems: [...change.problems.filter(isAboutReading), ...settings.problems] },
    context: {
      rootCommits: await rootCommits(repository, base.commit ?? head.commit),
      originHashes: [...(await originHashes(repository)).values()],
      targetRef: target.ref,
    },
    policyDigest: settings.policyDigest,
    policy: {
      reviewers: policy.reviewers,
      allowsAuthors: policy.allowsSelfReview,
      requiresTouch: policy.requiresPresence,
      allowsAgents: policy.allowsAgentSignature,
    },
    isPolicyOutdated: base.commit !== undefined && tip !== undefined && !(await hasSameSettings(repository, base.commit, tip)),
    signers,
    revoked,
    authors,
    items: checklist.gate.items
      .filter(({ item }) => item.settling !== "view")
      .map(({ item }) => ({ id: item.id, isRequired: item.isRequired })),
    acceptsMark: (unit: CurrentUnit, mark: UnitMark) => acceptsMark(reviewed.get(unit), mark),
    reviewersOf: (unit: CurrentUnit) => {
      const path = reviewed.get(unit)?.unit.path ?? "";
      return Math.max(1, ...paths.filter(({ matchers }) => matchers.some((matches) => matches(path))).map(({ reviewers }) => reviewers));
    },
    acceptsItem: (id: string, state: ItemState, { reviewer, reviewedAt, head: signed }: Statement) => {
      const item = checklist.gate.items.find((one) => one.item.id === id)?.item;
      if (item === undefined || (state !== "satisfied" && state !== "overridden")) return false;
      // A run says nothing of any tree but its own, while the units survive a rebase.
      if (item.settling === "run" && state === "satisfied" && signed.tree !== tree) return false;
      return isEnoughWord(item, { state, principal: reviewer.principal, at: reviewedAt }, policy, authors.addresses, now);
    },
    earlierUnits: (statement: Statement) => unitsThen(repository, statement),
  };
  const here = await readNotes(repository, tree);
  // Signed on another tree: the base moved since, and the change is the same. Even where those here are enough, there may be a rejection.
  const all = await readAllNotes(repository);
  const digest = unitsDigest(units, cryptoPorts);
  const same = all.lines.filter((line) => speaksOf(line, digest));
  const before = await notesBefore(repository, base.commit, head.commit);
  const verdict = await verifySignatures([...here.lines, ...same, ...before.lines], question, cryptoPorts);
  return { verdict, target, problems: [...here.problems, ...all.problems, ...before.problems, ...authors.problems] };
}

/** How many commits back an earlier signature is looked for, to name what is new since. */
const earlierCommits = 50;

async function notesBefore(repository: Repository, base: string | undefined, head: string): Promise<ReadNotes> {
  const lines: string[] = [];
  const problems: Problem[] = [];
  const { commits } = await readHistory(repository, base, head, earlierCommits);
  for (const { id, tree } of commits) {
    if (id === head) continue;
    const notes = await readNotes(repository, tree);
    lines.push(...notes.lines);
    problems.push(...notes.problems);
  }
  return { lines, problems };
}

/** The units of the change that was signed; undefined where its commits are not in this clone. */
async function unitsThen(repository: Repository, { head, context }: Statement): Promise<readonly UnitIdentity[] | undefined> {
  const base = context.mergeBase;
  if (base === undefined || (await resolveCommit(repository, base)) === undefined) return undefined;
  if ((await resolveCommit(repository, head.commit)) === undefined) return undefined;
  const then = await readChange(repository, { base, head: head.commit }, { digest: (text) => sha256Of(Buffer.from(text)) });
  return then.files.flatMap(({ units }) => units);
}

/** What kept parts of the change from being read. That Git LFS has a content elsewhere is an item, which a person can settle. */
function isAboutReading({ code }: Problem): boolean {
  return code !== "large-file";
}

function acceptsMark(unit: ReviewedUnit | undefined, mark: UnitMark): boolean {
  if (unit === undefined || mark.kind === "open") return false;
  if (unit.risk === "low") return true;
  return mark.kind === "verified" && (mark.how === "explicit" || mark.how === "cli");
}

/** Whether a line could be about this change; only a signature that is checked afterwards says that it is. */
function speaksOf(line: string, digest: string): boolean {
  const envelope = readEnvelope(line, cryptoPorts);
  return envelope.kind === "read" && new TextDecoder().decode(envelope.value.payload).includes(digest);
}

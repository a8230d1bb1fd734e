/** A change of a repository, read, judged and with the evidence of who wrote it: the same for the command line and the server. */
import { documentDeadline } from "../core/analysis/analyse-in-order.ts";
import type { Analyse } from "../core/analysis/request.ts";
import type { Digest } from "../core/base/digest.ts";
import type { Change } from "../core/change/change.ts";
import type { Fact } from "../core/change/provenance/identity.ts";
import { outsideTask, type TaskScope } from "../core/change/provenance/outside-task.ts";
import { isPackageManifest } from "../core/review/package-folders.ts";
import { type Review, type ReviewInput, review } from "../core/review/review.ts";
import { checkRunner } from "../core/review/run-checks.ts";
import type { LanguageOf } from "../core/review/unread-content.ts";
import type { Catalogue } from "../core/rules/catalogue.ts";
import type { Action } from "../core/session/action.ts";
import { writtenTexts } from "../core/session/written-text.ts";
import { type Identity, identityFacts } from "./git/identity.ts";
import { type ChangeProvenance, changeProvenance } from "./git/provenance.ts";
import { type ChangeEnds, type ChangeQuestion, changeBetween, readEnds } from "./git/read-change.ts";
import type { Repository } from "./git/repository.ts";
import { filesAbove, rawPath, shownPath } from "./git/tree.ts";

export interface ReviewingPorts {
  readonly analyse: Analyse;
  readonly languageOf: LanguageOf;
  readonly catalogue: Catalogue;
  readonly digest: Digest;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly isStrict?: boolean;
  /** By default everything. */
  readonly asks?: NonNullable<ReviewInput["asks"]>;
  /** What is being done, and how much of it is done. */
  readonly progress?: (task: "compare" | "analyse", done: number, total: number) => void;
  readonly signal?: { readonly aborted: boolean };
  /** Of the sessions that were read along, so that units are linked to what wrote them. */
  readonly actions?: readonly Action[];
  /** What the sessions or the pull request say that the task was. */
  readonly task?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface ReviewedChange {
  readonly change: Change;
  readonly review: Review;
  readonly provenance: ChangeProvenance;
  /** Facts about the people of the commits. */
  readonly identity: readonly Fact[];
  /** Which files lie outside of the task. */
  readonly scope: TaskScope;
}

/** As many documents as analysis is given at once. */
const atOnce = 8;

/** Throws a `UserError` where the ends of the change cannot be told, or it was stopped. `ends`: where they were read already. */
export async function reviewChange(
  repository: Repository,
  question: ChangeQuestion,
  ports: ReviewingPorts,
  ends?: ChangeEnds,
): Promise<ReviewedChange> {
  const { digest, languageOf, signal, actions, asks = "everything" } = ports;
  const reading = {
    digest,
    isAnalysed: (path: string) => languageOf(path, "") !== undefined,
    progress: (done: number, total: number) => ports.progress?.("compare", done, total),
    ...(signal === undefined ? {} : { signal }),
  };
  const between = ends ?? (await readEnds(repository, question, reading));
  const change = await changeBetween(between, repository, question, reading);
  const provenance = await changeProvenance(repository, change, {
    digest,
    ...(actions === undefined ? {} : { written: writtenTexts(actions), sessions: sessionsOf(actions) }),
  });
  const identity = await identityOfChange(repository, change, provenance, ports.now);
  const judged = await review(
    {
      change: { ...change, problems: [...change.problems, ...provenance.problems, ...identity.problems] },
      today: ports.today,
      strict: ports.isStrict ?? false,
      asks,
      provenanceOf: (unit) => provenance.units.get(unit),
      // Only what the change can do is counted by package, and a checklist does not ask for that.
      ...(asks === "checklist" ? {} : { manifests: await manifestsAbove(repository, between, change) }),
    },
    {
      analyse: ports.analyse,
      languageOf,
      runChecks: checkRunner(ports.catalogue, digest),
      deadline: documentDeadline,
      concurrency: atOnce,
      progress: (done, total) => ports.progress?.("analyse", done, total),
      ...(signal === undefined ? {} : { signal }),
    },
  );
  const scope = outsideTask(ports.task, change.files);
  return { change, review: judged, provenance, identity: identity.facts, scope };
}

async function manifestsAbove({ objects }: Repository, { baseTree, headTree }: ChangeEnds, { files }: Change): Promise<string[]> {
  const paths = files.map(({ path }) => rawPath(path));
  return (await filesAbove(headTree ?? baseTree, paths, objects, isPackageManifest)).map(shownPath);
}

async function identityOfChange(
  repository: Repository,
  change: Change,
  { commits }: ChangeProvenance,
  now: number,
): Promise<Pick<Identity, "facts" | "problems">> {
  const [head] = commits;
  if (head === undefined) return { facts: [], problems: [] };
  const history = { commits, isCut: false, problems: [] };
  return identityFacts(repository, change.base.commit, head.id, { now: Math.floor(now / 1000), history });
}

function sessionsOf(actions: readonly Action[]): { id: string; agent: string }[] {
  const found = new Map(actions.map(({ session, agent }) => [session.id, { id: session.id, agent: agent.name }] as const));
  return [...found.values()];
}

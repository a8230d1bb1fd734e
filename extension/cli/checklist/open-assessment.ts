/** Everything that a command of the checklist begins with: the change it names, judged, and the ledger of this clone. */

import type { ChecklistResult } from "../../core/report/checklist-result.ts";
import { auditedSessions } from "../../node/audited-sessions.ts";
import { type Assessment, assess, type Settled } from "../../node/checklist/assess.ts";
import {
  type AssessedChange,
  type AssessingPorts,
  assessChange,
  type JudgedChange,
  judgedChange,
} from "../../node/checklist/assessed-change.ts";
import { checklistResultOf } from "../../node/checklist/checklist-result.ts";
import { type GroundCache, groundCache } from "../../node/checklist/ground-cache.ts";
import { pullRequestLabels } from "../../node/git/pull-request-labels.ts";
import { type ChangeEnds, type ChangeQuestion, readEnds } from "../../node/git/read-change.ts";
import { openRepository, type Repository } from "../../node/git/repository.ts";
import { uncommittedPaths } from "../../node/git/uncommitted.ts";
import { sha256 } from "../assets.ts";
import { changeQuestion, checkedEnds } from "../change-question.ts";
import type { Engine } from "../engine.ts";
import type { ExitCode } from "../exit-code.ts";
import { programDigest } from "../program-digest.ts";
import { type Progress, startProgress } from "../progress.ts";
import type { Invocation, Surroundings } from "../run.ts";

interface Opened<Of> {
  readonly repository: Repository;
  readonly assessment: Of;
  readonly result: ChecklistResult;
}

/** A checklist, which may rest on what was found out about the same change before. */
export type OpenChecklist = Opened<Settled<JudgedChange>>;

/** With the change itself, found out now. */
export type OpenAssessment = Opened<Assessment>;

export interface AssessmentNeeds {
  /** The head is a commit, HEAD where none is named; what is not committed is named beside it. */
  readonly isOfCommits: boolean;
  /** False where only what everybody can check may count. */
  readonly hasLedger?: boolean;
}

/** Calls `use`, and closes what it opened whatever happens. Everything is read and analysed now. */
export function withAssessment(
  invocation: Invocation,
  surroundings: Surroundings,
  needs: AssessmentNeeds,
  use: (opened: OpenAssessment) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withRepository(invocation, surroundings, needs, async (work) => use(await settled(await assessed(work, "everything"), work)));
}

/** As `withAssessment`, for what rests on the ledger alone: of a change that was seen before the engine is not even loaded. */
export function withChecklist(
  invocation: Invocation,
  surroundings: Surroundings,
  needs: Pick<AssessmentNeeds, "isOfCommits">,
  use: (opened: OpenChecklist) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (invocation.has("no-cache") || invocation.values("session").length > 0)
    return withRepository(invocation, surroundings, needs, async (work) =>
      use(await settled<JudgedChange>(await assessed(work, "checklist"), work)),
    );
  return withRepository(invocation, surroundings, needs, async (work) => {
    const { repository, question, progress } = work;
    const ends = await readEnds(repository, question, {
      progress: (done, total) => progress.step(`Compared ${done} of ${total} files`),
    });
    const maker = { program: `${surroundings.version()} ${programDigest(surroundings.programFolder)}`, today: surroundings.today() };
    const cache = await groundCache(repository, ends, maker);
    return use(await settled(await judged(work, ends, cache), work));
  });
}

interface Work {
  readonly invocation: Invocation;
  readonly surroundings: Surroundings;
  readonly needs: AssessmentNeeds;
  readonly repository: Repository;
  readonly question: ChangeQuestion;
  readonly progress: Progress;
  /** Opens it at the first call. */
  readonly engine: () => Promise<Engine>;
}

async function withRepository(
  invocation: Invocation,
  surroundings: Surroundings,
  needs: AssessmentNeeds,
  use: (work: Work) => Promise<ExitCode>,
): Promise<ExitCode> {
  checkedEnds(invocation);
  let opened: Promise<Engine> | undefined;
  const engine = (): Promise<Engine> => {
    opened ??= import("../engine.ts").then(({ openEngine }) => openEngine(surroundings.programFolder));
    return opened;
  };
  const progress = startProgress(surroundings.terminal.canShowProgress && !invocation.isQuiet ? process.stderr : undefined);
  let repository: Repository | undefined;
  try {
    repository = await openRepository(process.cwd());
    const named = await changeQuestion(invocation, repository);
    const question = needs.isOfCommits && named.head === undefined ? { ...named, head: "HEAD" } : named;
    return await use({ invocation, surroundings, needs, repository, question, progress, engine });
  } finally {
    progress.end();
    repository?.dispose();
    if (opened !== undefined) await (await opened).close();
  }
}

async function judged(work: Work, ends: ChangeEnds, cache: GroundCache | undefined): Promise<JudgedChange> {
  const kept = cache?.read();
  if (kept !== undefined) return judgedChange(work.repository, kept, ends, { digest: sha256, ...labelsFor(work.invocation) });
  const found = await assessed(work, "checklist", ends);
  cache?.keep(found);
  return found;
}

async function assessed(
  { invocation, surroundings, repository, question, progress, engine }: Work,
  asks: "everything" | "checklist",
  ends?: ChangeEnds,
): Promise<AssessedChange> {
  const { analyse, languageOf, catalogue } = await engine();
  const names = invocation.values("session");
  const sessions = names.length === 0 ? undefined : await auditedSessions(names, analyse, progress);
  const ports = {
    analyse,
    languageOf,
    catalogue,
    digest: sha256,
    today: surroundings.today(),
    isStrict: invocation.isStrict,
    asks,
    now: Date.now(),
    ...labelsFor(invocation),
    progress: (task: "compare" | "analyse", done: number, total: number) =>
      progress.step(task === "compare" ? `Compared ${done} of ${total} files` : `Analysed ${done} of ${total} texts`),
    ...(sessions === undefined
      ? {}
      : { actions: sessions.actions, sessionFindings: sessions.findings, sessionProblems: sessions.problems }),
    ...(sessions === undefined || sessions.tasks.length === 0 ? {} : { task: sessions.tasks.join("\n\n") }),
  };
  return assessChange(repository, question, ports, ends);
}

/** What CI says of its own pull request; another one that is named has labels that nobody told. */
function labelsFor(invocation: Invocation): Pick<AssessingPorts, "labels"> {
  const labels = invocation.has("pr") ? undefined : pullRequestLabels(process.env);
  return labels === undefined ? {} : { labels };
}

async function settled<Judged extends JudgedChange>(change: Judged, work: Work): Promise<Opened<Settled<Judged>>> {
  const { repository, surroundings, needs, progress } = work;
  progress.end();
  const { isOfCommits, hasLedger = true } = needs;
  const assessment = assess(repository, change, { digest: sha256, today: surroundings.today(), hasLedger });
  const isHere = isOfCommits && repository.hasWorkingTree;
  return { repository, assessment, result: checklistResultOf(assessment, isHere ? await uncommittedPaths(repository) : []) };
}
